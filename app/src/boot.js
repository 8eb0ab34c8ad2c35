// Wakes the runner of a page. xtask fills in the two names. Only pages that hold one load this file.
import start, { wake } from "__SCRIPT__";

await start({ module_or_path: "__WASM__" });
wake();

// Wakes the islands of a page. xtask fills in the two names. Only pages that hold an island load this file.
import start, * as module from "__SCRIPT__";

// Leptos calls an island's children back by this list; see leptos/src/hydration/island_script.js.
const waiting = [];

async function wake(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const tag = node.tagName.toLowerCase();
  if (tag === "leptos-island") {
    const island = module[node.dataset.component];
    if (!island) throw new Error(`no island ${node.dataset.component}`);
    waiting.at(-1)?.();
    await island(node);
  }
  if (tag === "leptos-children") waiting.push(node.$$on_hydrate);
  for (const child of [...node.children]) await wake(child);
  if (tag === "leptos-children") waiting.pop();
}

await start({ module_or_path: "__WASM__" });
module.hydrate();
await wake(document.body);
document.documentElement.dataset.awake = "";

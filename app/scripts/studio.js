// What the studio's forms gain from a script. Without it every one of them works by its buttons.

const QUIET = 1200;

// Saving by itself: once typing pauses, and before a page is left.
function autosave(form) {
  const saved = form.querySelector("[data-saved]");
  const revision = form.elements.namedItem("revision");
  let timer = 0;
  let running = false;
  let dirty = false;
  const say = (text) => { saved.textContent = text; };
  const send = async () => {
    if (running || !dirty) return;
    running = true;
    dirty = false;
    say(form.dataset.saving);
    const body = new URLSearchParams(new FormData(form));
    body.delete("pasted");
    body.set("do", "save");
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } });
      if (answer.status === 409) {
        say(await answer.text());
        form.dataset.stopped = "yes";
      } else if (answer.ok) {
        const now = await answer.json();
        if (now.revision > 0) revision.value = now.revision;
        if (!dirty) say(now.saved);
        const list = form.querySelector("[data-remaining]");
        const wasOpen = list.querySelector("details")?.open;
        list.innerHTML = now.checklist;
        if (wasOpen) list.querySelector("details")?.setAttribute("open", "");
        form.querySelector("[data-undo]").disabled = !now.undo;
        form.querySelector("[data-redo]").disabled = !now.redo;
        for (const other of document.querySelectorAll(".editor-others input[name=revision]")) other.value = revision.value;
        document.dispatchEvent(new CustomEvent("item-saved"));
      } else {
        dirty = true;
        say(form.dataset.failed);
      }
    } catch {
      dirty = true;
      say(form.dataset.failed);
    }
    running = false;
    if (dirty && !form.dataset.stopped) wait();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(send, QUIET);
  };
  const touched = (event) => {
    if (event.target.name === "pasted" || form.dataset.stopped) return;
    dirty = true;
    say(form.dataset.unsaved);
    if (!event.isComposing) wait();
  };
  form.addEventListener("input", touched);
  form.addEventListener("compositionend", () => wait());
  form.addEventListener("submit", () => { dirty = false; clearTimeout(timer); });
  addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });
}

// Marks are made of what is selected in the text of the stimulus.
function selection(form) {
  const holder = form.querySelector("[data-selection]");
  const field = holder && document.getElementById(holder.dataset.selection);
  if (!field) return;
  holder.hidden = false;
  holder.addEventListener("click", (event) => {
    if (event.target.closest("button") === null) return;
    if (field.selectionStart === field.selectionEnd) {
      event.preventDefault();
      holder.previousElementSibling.textContent = holder.dataset.none;
      field.focus();
      return;
    }
    form.elements.namedItem("selection").value = `${field.selectionStart}-${field.selectionEnd}`;
  });
}

// Rows copied from a table go into the list; text copied from a word processor keeps its paragraphs, lists and emphasis.
function pasting(form) {
  form.addEventListener("paste", (event) => {
    const field = event.target;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (field.matches("input[type=text]") && field.closest(".editor-rows") && /[\t\n]/.test(text.trim())) {
      const area = form.querySelector("[name=pasted]");
      const button = area?.closest("details")?.querySelector("button");
      if (!button) return;
      event.preventDefault();
      area.value = text;
      button.click();
      return;
    }
    const html = event.clipboardData?.getData("text/html") ?? "";
    if (field.matches("textarea") && /<(li|p|b|strong|em|i|h[1-6])\b/i.test(html)) {
      event.preventDefault();
      field.setRangeText(markdown(html), field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}

function markdown(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const inline = (node) => [...node.childNodes].map((child) => {
    if (child.nodeType === Node.TEXT_NODE) return child.textContent.replace(/\s+/g, " ");
    if (child.nodeType !== Node.ELEMENT_NODE) return "";
    const name = child.localName;
    const text = inline(child);
    if (name === "br") return "\n";
    if ((name === "b" || name === "strong") && text.trim()) return `**${text.trim()}**`;
    if ((name === "i" || name === "em") && text.trim()) return `*${text.trim()}*`;
    return text;
  }).join("");
  const blocks = [];
  const walk = (node) => {
    for (const child of node.children) {
      const name = child.localName;
      if (name === "ul" || name === "ol") {
        const rows = [...child.children].filter((row) => row.localName === "li");
        blocks.push(rows.map((row, index) => `${name === "ol" ? `${index + 1}.` : "-"} ${inline(row).trim()}`).join("\n"));
      } else if (child.querySelector("p, ul, ol, div, table")) {
        walk(child);
      } else if (!["style", "script", "meta", "title"].includes(name)) {
        const text = inline(child).trim();
        if (text) blocks.push(text);
      }
    }
  };
  walk(page.body);
  return blocks.length > 0 ? blocks.join("\n\n") : page.body.textContent.trim();
}

// The learner's screen beside the form follows what is saved.
function preview(form) {
  const show = () => form.requestSubmit(form.querySelector("button"));
  const wide = matchMedia("(min-width: 64rem)");
  if (wide.matches) show();
  document.addEventListener("item-saved", () => { if (wide.matches) show(); });
}

// A recording is made by the browser and sent as WAV, which every server can read and every browser play.
function recorder(form) {
  const status = form.querySelector("[data-record-status]");
  const begin = form.querySelector("[data-record]");
  const stop = form.querySelector("[data-stop]");
  const heard = form.querySelector("[data-heard]");
  const file = form.elements.namedItem("file");
  if (!navigator.mediaDevices || !window.MediaRecorder) return;
  form.querySelector("[data-record-buttons]").hidden = false;
  const take = (wav) => {
    const files = new DataTransfer();
    files.items.add(new File([wav], "recording.wav", { type: "audio/wav" }));
    file.files = files.files;
    heard.src = URL.createObjectURL(wav);
    heard.hidden = false;
  };
  begin.addEventListener("click", async () => {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      status.textContent = form.dataset.denied;
      return;
    }
    const parts = [];
    const media = new MediaRecorder(stream);
    media.addEventListener("dataavailable", (event) => parts.push(event.data));
    media.addEventListener("stop", async () => {
      for (const track of stream.getTracks()) track.stop();
      status.textContent = "";
      stop.hidden = true;
      begin.hidden = false;
      take(await wav(new Blob(parts, { type: media.mimeType })));
    });
    media.start();
    status.textContent = form.dataset.recording;
    begin.hidden = true;
    stop.hidden = false;
    stop.onclick = () => media.stop();
    stop.focus();
  });
  // What the server cannot decode, the browser may: Opus in WebM or Ogg.
  file.addEventListener("change", async () => {
    const chosen = file.files[0];
    if (!chosen || !/webm|ogg|opus/.test(chosen.type + chosen.name)) return;
    try { take(await wav(chosen)); } catch { /* The server says what is wrong with it. */ }
  });
  form.addEventListener("submit", () => { status.textContent = form.dataset.sending; });
}

async function wav(blob) {
  const rate = 24000;
  const context = new OfflineAudioContext(1, 1, rate);
  const sound = await context.decodeAudioData(await blob.arrayBuffer());
  const mix = new Float32Array(sound.length);
  for (let channel = 0; channel < sound.numberOfChannels; channel += 1) {
    const samples = sound.getChannelData(channel);
    for (let at = 0; at < mix.length; at += 1) mix[at] += samples[at] / sound.numberOfChannels;
  }
  const view = new DataView(new ArrayBuffer(44 + mix.length * 2));
  const word = (at, text) => [...text].forEach((sign, index) => view.setUint8(at + index, sign.charCodeAt(0)));
  word(0, "RIFF"); view.setUint32(4, 36 + mix.length * 2, true); word(8, "WAVEfmt ");
  view.setUint32(16, 16, true); view.setUint16(20, 1, true); view.setUint16(22, 1, true);
  view.setUint32(24, rate, true); view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true); view.setUint16(34, 16, true);
  word(36, "data"); view.setUint32(40, mix.length * 2, true);
  mix.forEach((sample, at) => view.setInt16(44 + at * 2, Math.max(-1, Math.min(1, sample)) * 32767, true));
  return new Blob([view], { type: "audio/wav" });
}

for (const form of document.querySelectorAll("[data-editor]")) {
  autosave(form);
  selection(form);
  pasting(form);
}
document.querySelectorAll("[data-preview]").forEach(preview);
document.querySelectorAll("[data-recorder]").forEach(recorder);

// A long import goes on by itself while its page is open.
document.querySelectorAll("[data-goes-on]").forEach((form) => form.requestSubmit());

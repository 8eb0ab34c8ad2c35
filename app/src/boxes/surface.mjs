// Works a <box-surface> (app/src/attempts/forms/boxes.rs): boxes are drawn on the picture by mouse, pen, finger and
// keyboard, and each has a row of fields. What is drawn stands as JSON in the one field that the runner reads
// (`boxes`): an input event tells the runner, and what the runner puts there is drawn.
import { at, grip, moved, resized, spanned, within } from './geometry.mjs';

const SVG = 'http://www.w3.org/2000/svg';
// Of one response; the server takes no more.
const LIMIT = 100;
// Across a side or corner that is taken hold of, in pixels of the screen.
const FINGER = 44;
const POINTER = 16;
// A press that moves less is a click.
const CLICK = 4;
const HANDLE = 10;
const SIGN = 15;
const ZOOMS = [1, 2, 4];
const STEPS = 200;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const GRIPS = [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => ({ x, y }))).filter(({ x, y }) => x || y);

const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');

function element(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  set(made, attributes);
  made.append(...children);
  return made;
}

function set(target, attributes) {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
}

const rectangle = ({ x, y, width, height }) => ({ x, y, width, height });

class BoxSurface extends HTMLElement {
  connectedCallback() {
    if (this.field) {
      this.watch.observe(this.layer);
      return;
    }
    this.field = this.querySelector('textarea[name=boxes]');
    this.layer = this.part('layer');
    this.size = { width: Number(this.dataset.width), height: Number(this.dataset.height) };
    this.past = [];
    this.chosen = -1;
    this.mode = 'draw';
    this.label = this.part('label').value;
    this.state = this.parse(native.get.call(this.field));
    // The runner fills the field by setting its value, which no event tells of.
    Object.defineProperty(this.field, 'value', {
      configurable: true,
      get: () => native.get.call(this.field),
      set: (text) => {
        native.set.call(this.field, text);
        this.restore(text);
      },
    });
    this.listen();
    // Handles keep their size on the screen.
    this.watch = new ResizeObserver(() => this.draw());
    this.watch.observe(this.layer);
    this.layer.dataset.mode = this.mode;
    this.draw();
  }

  disconnectedCallback() {
    this.watch?.disconnect();
  }

  part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  get isLocked() {
    return this.matches('fieldset:disabled *');
  }

  /** Pixels of the picture to one of the screen. */
  get unit() {
    return this.size.width / (this.layer.getBoundingClientRect().width || this.size.width);
  }

  parse(text) {
    try {
      const { boxes = [], none = false } = text ? JSON.parse(text) : {};
      return { boxes, none };
    } catch {
      return { boxes: [], none: false };
    }
  }

  write() {
    const { boxes, none } = this.state;
    return boxes.length || none ? JSON.stringify({ kind: 'box', boxes, none }) : '';
  }

  /** What the runner has put into the field is drawn. */
  restore(text) {
    const state = this.parse(text);
    if (JSON.stringify(state) === JSON.stringify(this.state)) return;
    this.remember('');
    this.drag = undefined;
    this.state = state;
    if (this.chosen >= state.boxes.length) this.chosen = -1;
    this.draw();
  }

  /** Keeps the state to come back to; changes of one kind in a row are one step. */
  remember(kind) {
    if (!kind || this.kind !== kind) this.past.push(JSON.stringify(this.state));
    if (this.past.length > STEPS) this.past.shift();
    this.kind = kind;
  }

  tell() {
    this.draw();
    native.set.call(this.field, this.write());
    this.field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  say(text, number) {
    this.part('status').textContent = text.replace('#', number);
  }

  change(index, box, kind = '') {
    const before = this.state.boxes[index];
    if (JSON.stringify(before) === JSON.stringify(box)) return;
    this.remember(kind);
    this.put(index, box);
    this.tell();
  }

  put(index, box) {
    const { label, x, y, width, height } = box;
    const boxes = [...this.state.boxes];
    boxes[index] = { label, x, y, width, height };
    this.state = { boxes, none: false };
  }

  isFull() {
    if (this.state.boxes.length < LIMIT) return false;
    this.say(this.dataset.full, '');
    return true;
  }

  choose(index) {
    if (this.chosen === index) return;
    this.chosen = index;
    this.kind = '';
    this.draw();
  }

  add() {
    if (this.isFull()) return;
    const { width, height } = this.size;
    const index = this.state.boxes.length;
    // One behind the other, so that each can be seen.
    const aside = 12 * (index % 8);
    const box = { label: this.label, x: width * 0.4 + aside, y: height * 0.4 + aside, width: width / 5, height: height / 5 };
    this.chosen = index;
    this.change(index, within(box, this.size));
    this.say(this.dataset.added, index + 1);
    this.layer.children[index].focus();
  }

  remove(index) {
    this.remember('');
    const boxes = this.state.boxes.filter((_, other) => other !== index);
    this.state = { boxes, none: false };
    this.chosen = Math.min(index, boxes.length - 1);
    this.tell();
    this.say(this.dataset.removed, boxes.length);
    (this.layer.children[this.chosen] ?? this.part('add')).focus();
  }

  back() {
    const before = this.past.pop();
    if (!before) return;
    this.state = JSON.parse(before);
    this.kind = '';
    if (this.chosen >= this.state.boxes.length) this.chosen = -1;
    this.tell();
  }

  zoom(by) {
    const ground = this.part('ground');
    const place = ZOOMS.indexOf(Number(ground.dataset.zoom)) + by;
    if (!ZOOMS[place]) return;
    ground.dataset.zoom = ZOOMS[place];
    this.draw();
    // What is worked on stays in sight, else the middle.
    const scroller = ground.parentElement;
    const { x, y, width, height } = this.state.boxes[this.chosen] ?? { x: 0, y: 0, ...this.size };
    scroller.scrollTo({
      left: (x + width / 2) / this.unit - scroller.clientWidth / 2,
      top: (y + height / 2) / this.unit - scroller.clientHeight / 2,
    });
  }

  press(name, value) {
    for (const button of this.querySelectorAll(`[data-part="${name}"]`)) {
      button.setAttribute('aria-pressed', button.value === value);
    }
    this[name] = value;
    this.layer.dataset.mode = this.mode;
  }

  listen() {
    this.addEventListener('click', (event) => this.click(event));
    this.addEventListener('keydown', (event) => this.key(event));
    // Only the field with all of it is the runner's.
    this.addEventListener('input', (event) => event.target !== this.field && event.stopPropagation());
    this.addEventListener('change', (event) => {
      event.stopPropagation();
      this.fill(event.target);
    });
    this.layer.addEventListener('pointerdown', (event) => this.down(event));
    // A finger that holds a box does not move the page.
    this.layer.addEventListener('touchstart', (event) => this.drag?.held && event.preventDefault(), { passive: false });
    this.layer.addEventListener('pointermove', (event) => this.move(event));
    this.layer.addEventListener('pointerup', (event) => this.up(event));
    this.layer.addEventListener('pointercancel', () => this.cancel());
    this.layer.addEventListener('focusin', (event) => {
      const index = [...this.layer.children].indexOf(event.target);
      if (index >= 0) this.choose(index);
    });
  }

  index(target) {
    const row = target.closest('.box-row');
    return row ? [...this.part('list').children].indexOf(row) : -1;
  }

  click(event) {
    const button = event.target.closest('button');
    if (!button || this.isLocked) return;
    const index = this.index(button);
    switch (button.dataset.part) {
      case 'label':
      case 'mode':
        return this.press(button.dataset.part, button.value);
      case 'in':
        return this.zoom(1);
      case 'out':
        return this.zoom(-1);
      case 'back':
        return this.back();
      case 'add':
        return this.add();
      case 'choose':
        return this.layer.children[index].focus();
      case 'remove':
        return this.remove(index);
    }
  }

  /** A field of a row, or the word that there is nothing to box. */
  fill(target) {
    const name = target.dataset.part;
    if (name === 'none') {
      this.remember('');
      this.state = { boxes: [], none: target.checked };
      this.chosen = -1;
      return this.tell();
    }
    const index = this.index(target);
    const box = this.state.boxes[index];
    if (!box) return;
    if (name === 'row-label') return this.change(index, { ...box, label: target.value });
    const number = Number.parseInt(target.value, 10);
    let next = box;
    if (Number.isFinite(number)) {
      const by = number - box[name];
      if (name === 'x' || name === 'y') next = moved(box, name === 'x' ? by : 0, name === 'y' ? by : 0, this.size);
      else next = resized(box, { x: name === 'width' ? 1 : 0, y: name === 'height' ? 1 : 0 }, by, by, this.size);
    }
    this.change(index, next);
    // What was no number, or too large, shows what holds.
    this.draw();
  }

  key(event) {
    if (this.isLocked) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.target.matches('input, select')) {
      event.preventDefault();
      return this.back();
    }
    const index = [...this.layer.children].indexOf(event.target);
    const box = this.state.boxes[index];
    if (!box || event.ctrlKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) {
      // Alt with an arrow would leave the page.
      event.preventDefault();
      const [across, down] = arrow.map((step) => step * (event.shiftKey ? 10 : 1));
      const next = event.altKey
        ? resized(box, { x: across ? 1 : 0, y: down ? 1 : 0 }, across, down, this.size)
        : moved(box, across, down, this.size);
      this.change(index, next, `key ${index}`);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.remove(index);
    }
  }

  point(event) {
    const { left, top } = this.layer.getBoundingClientRect();
    const { unit } = this;
    return { x: (event.clientX - left) * unit, y: (event.clientY - top) * unit };
  }

  down(event) {
    if (this.isLocked || this.drag || event.button !== 0) return;
    const start = this.point(event);
    const { boxes } = this.state;
    const reach = (event.pointerType === 'mouse' ? POINTER : FINGER) * this.unit;
    const chosen = boxes[this.chosen];
    const held = chosen && grip(chosen, start, reach);
    const before = this.state;
    let drag;
    if (held && (held.x || held.y)) {
      drag = { held, index: this.chosen };
    } else if (this.mode === 'draw') {
      drag = { index: boxes.length };
    } else {
      const index = held ? this.chosen : at(boxes, start);
      this.choose(index);
      // Where there is none, a finger moves the page.
      if (index < 0) return;
      drag = { held: { x: 0, y: 0 }, index };
    }
    this.drag = { ...drag, start, before, from: boxes[drag.index], id: event.pointerId, moves: false };
    this.layer.setPointerCapture(event.pointerId);
    event.preventDefault();
  }

  move(event) {
    const { drag } = this;
    if (!drag || drag.id !== event.pointerId) return;
    const point = this.point(event);
    const [across, down] = [point.x - drag.start.x, point.y - drag.start.y];
    if (!drag.moves && Math.hypot(across, down) < CLICK * this.unit) return;
    if (!drag.moves) {
      if (!drag.from && this.isFull()) {
        this.drag = undefined;
        return;
      }
      drag.moves = true;
      this.remember('');
      this.chosen = drag.index;
    }
    const { held, from } = drag;
    let box;
    if (!held) box = { label: this.label, ...spanned(drag.start, point, this.size) };
    else if (held.x || held.y) box = resized(from, held, Math.round(across), Math.round(down), this.size);
    else box = moved(from, Math.round(across), Math.round(down), this.size);
    this.put(drag.index, box);
    this.draw();
  }

  up(event) {
    const { drag } = this;
    if (!drag || drag.id !== event.pointerId) return;
    this.drag = undefined;
    if (drag.moves) this.tell();
    else if (!drag.held) this.choose(at(this.state.boxes, drag.start));
    this.layer.children[this.chosen]?.focus({ preventScroll: true });
  }

  /** The system has taken the pointer for something else, such as a pinch: nothing was drawn. */
  cancel() {
    const { drag } = this;
    this.drag = undefined;
    if (!drag?.moves) return;
    this.state = drag.before;
    this.past.pop();
    if (this.chosen >= this.state.boxes.length) this.chosen = -1;
    this.draw();
  }

  draw() {
    const { boxes, none } = this.state;
    const list = this.part('list');
    const row = () => this.part('row').content.querySelector('.box-row').cloneNode(true);
    const shape = () =>
      element('g', { tabindex: 0, role: 'button' }, ...['hit', 'halo', 'line'].map((name) => element('rect', { class: name })), element('text', {}));
    for (const [parent, make] of [[list, row], [this.layer, shape]]) {
      while (parent.children.length > boxes.length) parent.lastElementChild.remove();
      while (parent.children.length < boxes.length) parent.append(make());
    }
    boxes.forEach((box, index) => {
      this.drawRow(list.children[index], box, index);
      this.drawShape(this.layer.children[index], box, index);
    });
    this.part('empty').hidden = boxes.length > 0;
    const said = this.part('none');
    if (said) said.checked = none;
  }

  drawRow(row, box, index) {
    const name = this.dataset.number.replace('#', index + 1);
    row.setAttribute('aria-label', name);
    row.toggleAttribute('data-chosen', index === this.chosen);
    const part = (name) => row.querySelector(`[data-part="${name}"]`);
    part('choose').textContent = index + 1;
    part('choose').setAttribute('aria-label', name);
    part('row-label').value = box.label;
    for (const side of ['x', 'y', 'width', 'height']) {
      if (part(side).value !== String(box[side])) part(side).value = box[side];
    }
    row.dataset.name = part('row-label').selectedOptions[0]?.text ?? box.label;
  }

  drawShape(shape, box, index) {
    const { unit } = this;
    const isChosen = index === this.chosen;
    const title = this.part('list').children[index].dataset.name;
    const name = `${this.dataset.number.replace('#', index + 1)}, ${title}, ${box.x}, ${box.y}, ${box.width} × ${box.height}`;
    set(shape, { class: isChosen ? 'box mine chosen' : 'box mine', 'aria-label': name, 'aria-pressed': isChosen });
    const [hit, halo, line, text] = shape.children;
    // As far as a finger can take hold.
    const reach = isChosen ? FINGER * unit : 0;
    set(hit, { x: box.x - reach, y: box.y - reach, width: box.width + 2 * reach, height: box.height + 2 * reach });
    set(halo, rectangle(box));
    set(line, rectangle(box));
    const size = SIGN * unit;
    set(text, { x: box.x, y: box.y > size ? box.y - size / 4 : box.y + size, 'font-size': size });
    text.textContent = `${index + 1} ${title}`;
    for (const old of shape.querySelectorAll('.handle')) old.remove();
    if (!isChosen) return;
    const side = HANDLE * unit;
    for (const { x, y } of GRIPS) {
      const place = { x: box.x + ((x + 1) / 2) * box.width - side / 2, y: box.y + ((y + 1) / 2) * box.height - side / 2 };
      shape.append(element('rect', { class: 'handle', ...place, width: side, height: side }));
    }
  }
}

customElements.define('box-surface', BoxSurface);

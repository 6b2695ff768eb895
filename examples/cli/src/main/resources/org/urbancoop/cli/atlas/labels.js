/** Names on the map: each where there is room for it, the most important first; none lies on another. */
(function (A) {
  const CELL = 48;

  /** Where a name may stand around its point: the share of its width and height, and the direction of the gap. */
  const PLACES = [
    [0, -0.5, 1, 0], [-1, -0.5, -1, 0], [-0.5, -1, 0, -1], [-0.5, 0, 0, 1],
    [0, -1, 0.75, -0.75], [0, 0, 0.75, 0.75], [-1, -1, -0.75, -0.75], [-1, 0, -0.75, 0.75]
  ];

  /** Boxes that are taken, by the cells that they touch. */
  class Taken {
    constructor() {
      this.cells = new Map();
    }

    each(box, visit) {
      for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++) {
        for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) {
          visit(x * 10007 + y);
        }
      }
    }

    add(box) {
      this.each(box, cell => {
        if (!this.cells.has(cell)) {
          this.cells.set(cell, []);
        }
        this.cells.get(cell).push(box);
      });
    }

    meets(box, but) {
      let found = false;
      this.each(box, cell => {
        for (const other of this.cells.get(cell) || []) {
          found = found || other.owner !== but && box.left < other.right && other.left < box.right
              && box.top < other.bottom && other.top < box.bottom;
        }
      });
      return found;
    }
  }

  /**
   * Finds places for names: {@code wanted} has {text, x, y, gap, bold} in the order of importance.
   *
   * @returns those that have a place, with the left and the middle line of the text
   */
  A.placeLabels = function (context, wanted, width, height, reserved) {
    const taken = new Taken();
    (reserved || []).forEach(box => taken.add(box));
    for (const it of wanted) {
      const r = Math.min(it.gap, 9);
      taken.add({left: it.x - r, right: it.x + r, top: it.y - r, bottom: it.y + r, owner: it});
    }
    const placed = [];
    for (const it of wanted) {
      context.font = A.labelFont(it.bold);
      const w = context.measureText(it.text).width + 4;
      const h = it.bold ? 19 : 16;
      for (const [px, py, gx, gy] of PLACES) {
        const left = it.x + px * w + gx * (it.gap + 2);
        const top = it.y + py * h + gy * (it.gap + 1);
        const box = {left, right: left + w, top, bottom: top + h, owner: it};
        if (left >= 2 && top >= 2 && box.right <= width - 2 && box.bottom <= height - 2 && !taken.meets(box, it)) {
          taken.add(box);
          placed.push({text: it.text, bold: it.bold, x: left + 2, y: top + h / 2, box, node: it.node});
          break;
        }
      }
    }
    return placed;
  };

  A.labelFont = bold => (bold ? '600 14px' : '12px') + ' system-ui, -apple-system, "Segoe UI", "Noto Sans", '
      + '"Noto Sans CJK KR", sans-serif';

  /** Paints names with a rim that keeps them apart from lines below. */
  A.paintLabels = function (context, placed, ratio) {
    const c = A.layers.colours;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    for (const it of placed) {
      context.font = A.labelFont(it.bold);
      context.strokeStyle = c.halo;
      context.lineWidth = 3.5;
      context.globalAlpha = 0.9;
      context.strokeText(it.text, it.x, it.y);
      context.globalAlpha = 1;
      context.fillStyle = c.ink;
      context.fillText(it.text, it.x, it.y);
    }
  };
})(Atlas);

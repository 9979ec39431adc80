// Ticks are kept in this browser, under the briefing and the task. What the file says itself is
// not kept: a task that a newer file says is done is ticked, unless the reader decided otherwise.
(() => {
  "use strict";

  const { briefing } = document.querySelector("main").dataset;
  const key = (box) => `reportgen/${briefing}/${box.closest("tr").dataset.task}`;
  const changed = (box) => box.checked !== box.defaultChecked;

  // A browser may forbid storage; the ticks then last as long as the page.
  const memory = (() => {
    try {
      localStorage.setItem("reportgen", "");
      localStorage.removeItem("reportgen");
      return localStorage;
    } catch {
      return null;
    }
  })();

  const recall = (box) => {
    const kept = memory?.getItem(key(box)) ?? null;
    box.checked = kept === null ? box.defaultChecked : kept === "done";
  };

  const keep = (box) => {
    if (changed(box)) memory?.setItem(key(box), box.checked ? "done" : "open");
    else memory?.removeItem(key(box));
  };

  const start = (list) => {
    const boxes = [...list.querySelectorAll("tr[data-task] input")];
    const [progress, reset, note] = [".progress", "button", ".note"].map((it) => list.querySelector(it));

    const count = () => {
      const done = boxes.filter((box) => box.checked).length;
      progress.textContent = progress.dataset.words.replace("{done}", done).replace("{all}", boxes.length);
      reset.disabled = !boxes.some(changed);
    };
    const show = () => {
      if (memory) boxes.forEach(recall);
      count();
    };

    list.addEventListener("change", ({ target }) => {
      if (!boxes.includes(target)) return;
      keep(target);
      count();
    });
    reset.addEventListener("click", () => {
      if (!confirm(reset.dataset.question)) return;
      for (const box of boxes) {
        box.checked = box.defaultChecked;
        keep(box);
      }
      count();
    });
    addEventListener("storage", show); // ticked in another window
    addEventListener("pageshow", show); // come back to, after the browser put its own ticks

    if (!memory) note.textContent = note.dataset.lost;
    for (const part of list.children) part.hidden = false;
    show();
  };

  document.querySelectorAll(".tasks").forEach(start);
})();

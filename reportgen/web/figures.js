// A card with the source of a figure: where one points at it, taps it, or steps to it by keyboard.
// What it says is the record of figures in the page; nothing of it is in the page until it is asked for.
(() => {
  "use strict";

  const stored = document.getElementById("figure-record");
  const { meetings, figures, derived, texts } = JSON.parse(stored.textContent);
  const words = JSON.parse(stored.dataset.words);
  const known = new Map([...figures, ...derived].map((it) => [it.id, it]));
  const meetingOf = new Map(meetings.map((it) => [it.letter, it]));
  const said = (number) => (number === undefined ? "" : texts[number]);
  const filled = (text, values) => text.replace(/\{(\w)\}/g, (_, name) => values[name] ?? "");
  const entryOf = (figure) => known.get(figure.dataset.figure) ?? known.get(figure.dataset.figure.split("-")[0]);

  const make = (tag, text = "", name = "") => {
    const it = document.createElement(tag);
    it.textContent = text;
    if (name) it.className = name;
    return it;
  };

  // The place is there from the start, so that what comes into it is read aloud.
  const place = make("aside", "", "figure-card-place");
  place.setAttribute("aria-label", words.title);
  place.setAttribute("aria-live", "polite");
  const steps = make("button", words.steps, "skip figure-steps");
  steps.type = "button";
  document.body.append(place);
  document.querySelector(".skip").after(steps);

  const all = [...document.querySelectorAll("main [data-figure]")].filter(entryOf);
  let shown = null;
  let pinned = false;
  let waiting = 0;

  const pair = (list, name, ...values) => {
    const given = values.filter(Boolean);
    if (!given.length) return;
    list.append(make("dt", name));
    given.forEach((it) => list.append(it instanceof Node ? it : make("dd", it)));
  };

  const brief = (id) => {
    const it = known.get(id);
    const item = make("dd", "", "figure-from");
    if (!it) return item;
    item.append(make("span", id, "figure-code"), ` ${it.area}${words.comma}${it.name}${words.colon}${it.words}`);
    const where = [it.period, said(it.place)].filter(Boolean).join(words.comma);
    if (where) item.append(filled(words.aside, { a: where }));
    return item;
  };

  const ofFigure = (it, list) => {
    const meeting = meetingOf.get(it.meeting) ?? {};
    pair(list, words.area, it.area);
    pair(list, words.period, it.period);
    pair(list, words.unit, it.unit);
    pair(list, words.coverage, it.coverage);
    pair(list, words.status, it.status);
    pair(list, words.note, it.note);
    const from = [meeting.source ?? meeting.title, said(it.place)].filter(Boolean).join(words.comma);
    pair(list, words.source, from, it.sentence === undefined ? "" : make("dd", said(it.sentence), "figure-sentence"));
    const printed = it.as_printed ? filled(words.printed, { a: it.as_printed }) : "";
    pair(list, words.correction, [printed, said(it.correction)].filter(Boolean).join(words.comma));
    const told = new Map();
    for (const other of derived) {
      if (!other.figures.includes(it.id) || other.how === "verdict") continue;
      const others = other.figures.filter((id) => id !== it.id).join(words.comma);
      const name = other.how === "index" ? words.index : "";
      const text = name + other.words + (others ? filled(words.aside, { a: others }) : "");
      if (!told.has(other.how + others)) told.set(other.how + others, text);
    }
    pair(list, words.used, [...told.values()].slice(0, 8).join(words.semicolon));
  };

  const ofDerived = (it, list) => {
    const [a, b = a] = it.figures;
    pair(list, words.how, filled(words.hows[it.how], { a, b }));
    pair(list, words.from, ...it.figures.map(brief));
    pair(list, words.reading, said(it.reading));
  };

  const cardOf = (figure, stepped) => {
    const it = entryOf(figure);
    const first = it.how ? known.get(it.figures[0]) : it;
    const card = make("div", "", "figure-card");
    const head = make("p", "", "figure-name");
    head.append(first?.name ?? "", " ", make("span", it.how ? it.figures.join(" · ") : it.id, "figure-code"));
    const close = make("button", "×", "figure-close");
    close.type = "button";
    close.setAttribute("aria-label", words.close);
    close.addEventListener("click", () => hide(true));
    const list = make("dl");
    if (it.how) ofDerived(it, list);
    else ofFigure(it, list);
    card.append(close, head, make("p", it.how ? figure.textContent : it.words, "figure-words"), list);
    const target = `src-${(it.figures ?? [it.id])[0]}`;
    if (document.getElementById(target)) {
      const link = make("a", words.list);
      link.href = `#${target}`;
      link.addEventListener("click", () => hide());
      const line = make("p", "", "figure-list");
      line.append(link);
      card.append(line);
    }
    if (stepped) card.append(make("p", words.keys, "figure-keys"));
    return card;
  };

  const show = (figure, { pin = false, stepped = false } = {}) => {
    clearTimeout(waiting);
    pinned = pin;
    if (figure === shown && !stepped) return;
    shown?.classList.remove("figure-shown");
    shown = figure;
    figure.classList.add("figure-shown");
    const card = cardOf(figure, stepped);
    place.replaceChildren(card);
    settle(figure.getBoundingClientRect(), card);
  };

  // Below the figure where it fits, else above it; on a phone at the foot of the screen.
  const settle = (at, card) => {
    const origin = place.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const size = card.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - size.width - 8));
    const above = at.bottom + size.height + 8 > innerHeight && at.top - size.height - 8 > 0;
    const top = above ? at.top - size.height - 6 : at.bottom + 6;
    card.style.setProperty("--left", `${left - origin.left}px`);
    card.style.setProperty("--top", `${top - origin.top}px`);
    const covered = at.bottom + 12 - card.getBoundingClientRect().top;
    if (getComputedStyle(card).position === "fixed" && covered > 0) scrollBy(0, covered);
  };

  const hide = (back = false) => {
    clearTimeout(waiting);
    if (!shown) return;
    const figure = shown;
    const inside = place.contains(document.activeElement);
    shown.classList.remove("figure-shown");
    shown = null;
    pinned = false;
    place.replaceChildren();
    if (back && inside && figure instanceof HTMLElement) focus(figure);
  };

  // A label in a drawing is a part of one picture, which holds nothing to be focused: its card is.
  const focus = (figure) => {
    if (!(figure instanceof HTMLElement)) {
      figure.scrollIntoView({ block: "nearest" });
      show(figure, { pin: true, stepped: true });
      place.tabIndex = -1;
      return place.focus({ preventScroll: true });
    }
    const link = figure.closest("a");
    if (!link) figure.tabIndex = -1;
    (link ?? figure).focus();
  };

  const figureOf = (node) => {
    if (!(node instanceof Element)) return null;
    const it = node.closest("[data-figure]") ?? node.closest("a")?.querySelector("[data-figure]");
    return it && all.includes(it) ? it : null;
  };

  const later = (then, wait) => {
    clearTimeout(waiting);
    waiting = setTimeout(then, wait);
  };

  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "mouse" || pinned) return;
    const figure = figureOf(target);
    if (figure && figure !== shown) later(() => show(figure), 200);
    else if (figure || place.contains(target)) clearTimeout(waiting);
    else later(() => hide(), 400);
  });

  // A finger cannot point: its tap shows the card also of a figure that is a link; the card has it.
  document.addEventListener("click", (event) => {
    const { target, pointerType } = event;
    if (place.contains(target) || target === steps) return;
    const figure = figureOf(target);
    if (!figure) return hide();
    if (target.closest("a") && pointerType !== "touch") return;
    event.preventDefault();
    if (figure === shown && pinned) return hide();
    if (figure instanceof HTMLElement) focus(figure);
    show(figure, { pin: true });
  });

  document.addEventListener("focusin", ({ target }) => {
    const figure = figureOf(target);
    if (figure && target.matches(":focus-visible")) show(figure, { pin: true, stepped: true });
    else if (!figure && !place.contains(target)) hide();
  });

  const seen = (figure) => figure.getClientRects().length > 0;

  const step = (from, by) => {
    for (let i = from + by; i >= 0 && i < all.length; i += by) {
      if (seen(all[i])) return focus(all[i]);
    }
  };

  steps.addEventListener("click", () => step(-1, 1));

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) return hide(true);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const figure = figureOf(document.activeElement) ?? (document.activeElement === place ? shown : null);
    if (!figure) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by) {
      event.preventDefault();
      step(all.indexOf(figure), by);
    } else if (event.key === "Enter" && [figure, place].includes(document.activeElement)) {
      place.querySelector(".figure-list a")?.click();
    }
  });

  addEventListener("scroll", ({ target }) => target === document || hide(), { capture: true, passive: true });
  addEventListener("resize", () => hide());
})();

// A text and the figures made from it, side by side; what is asked can be answered here.
(() => {
  "use strict";

  const FATES = ["asked", "unused", "unclear", "figure", "date", "name", "ordinal", "reference"];
  const by = (id) => document.getElementById(id);
  const make = (tag, fields = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), fields);
    element.append(...children);
    return element;
  };
  const words = JSON.parse(document.body.dataset.words);
  const say = (name, given = {}) => words[name].replace(/\{(\w+)\}/g, (_, key) => given[key]);
  const names = {
    figure: say("review_is_figure"),
    asked: say("review_is_asked"),
    unused: say("review_is_unused"),
    unclear: say("review_is_unclear"),
    date: say("review_is_date"),
    name: say("review_is_name"),
    ordinal: say("review_is_ordinal"),
    reference: say("review_is_reference"),
    damage: say("review_is_damage"),
  };
  const damages = {
    lost_characters: say("review_lost_characters"),
    spun_words: say("review_spun_words"),
    broken_number: say("review_broken_number"),
    garbled: say("review_garbled"),
  };

  const hints = { period: say("review_hint_period"), base: say("review_hint_period"), value: say("review_hint_value") };

  const paper = by("review-text").querySelector(".paper");
  const cards = by("review-cards").querySelector(".cards");

  let page = null; // what the server said last
  let asText = ""; // the same as it came, to see whether anything changed
  let visible = false;
  let revision = -1;
  let current = { figure: null, number: null };
  const drafts = new Map(); // what was typed and is not yet written, by card
  const wrong = new Map(); // what was refused, by card
  const opened = new Set(); // cards of which all fields are shown

  const tell = (text, bad = false) => {
    by("review-said").textContent = text;
    by("review-said").classList.toggle("error", bad);
  };

  // Choices: what is written in the file, and what it is called

  const listed = (name) => page.choices[name] ?? [];
  const called = (name, value) => listed(name).find((it) => it.value === value)?.label || value;
  const meant = (name, text) => listed(name).find((it) => it.label === text)?.value ?? text;

  const fillLists = () => {
    const list = (name) =>
      make(
        "datalist",
        { id: `choices-${name}` },
        ...listed(name).map((it) => make("option", { value: it.label || it.value, label: it.about ?? "" })),
      );
    by("review-lists").replaceChildren(...["indicator", "unit", "period", "qualifier"].map(list));
  };

  // The text

  const numberSpans = (number) => paper.querySelectorAll(`[data-number="${number}"]`);
  const firstSpan = (number) => paper.querySelector(`[data-number="${number}"]`);

  const pieceOf = (piece, seen) => {
    if (piece.number === undefined && !piece.why) return piece.text;
    const span = make("span", { textContent: piece.text });
    if (piece.why) {
      span.classList.add("damage");
      span.title = damages[piece.why] ?? names.damage;
    }
    if (piece.number === undefined) return span;
    const fate = page.text.numbers[piece.number].is;
    span.classList.add("number", `is-${fate}`);
    span.dataset.number = piece.number;
    span.title ||= fate === "unused" ? say("review_unused_hint") : names[fate];
    if (seen.has(piece.number)) return span;
    seen.add(piece.number);
    span.setAttribute("role", "button");
    span.setAttribute("aria-label", `${piece.text} ${names[fate]}`);
    span.tabIndex = -1;
    return span;
  };

  const drawText = () => {
    if (!page.text) {
      paper.replaceChildren();
      return;
    }
    const seen = new Set();
    const paragraph = (it) => {
      const mark = make("span", { className: "count", textContent: it.number || "" });
      if (it.number) mark.title = say("review_paragraph", { number: it.number });
      const body = make("p", {}, ...it.pieces.map((piece) => pieceOf(piece, seen)));
      const kind = it.number === null ? "unread" : it.number === 0 ? "headline" : "";
      if (it.number === null) body.title = say("review_unread");
      return make("div", { className: `paragraph ${kind}` }, mark, body);
    };
    paper.replaceChildren(...page.text.paragraphs.map(paragraph));
    const stop = firstSpan(current.number ?? 0) ?? paper.querySelector('[role="button"]');
    if (stop) stop.tabIndex = 0;
  };

  const drawTally = () => {
    const counts = {};
    for (const number of page.text?.numbers ?? []) counts[number.is] = (counts[number.is] ?? 0) + 1;
    const chip = (fate) => {
      const button = make(
        "button",
        { className: `chip is-${fate}` },
        make("span", { className: "swatch", ariaHidden: "true" }),
        `${names[fate]} `,
        make("b", { textContent: counts[fate] }),
      );
      button.addEventListener("click", () => nextOf(fate));
      return make("li", {}, button);
    };
    by("review-tally").replaceChildren(...FATES.filter((fate) => counts[fate]).map(chip));
  };

  const nextOf = (fate) => {
    const all = page.text.numbers.map((it, i) => [it, i]).filter(([it]) => it.is === fate);
    const next = all.find(([, i]) => i > (current.number ?? -1)) ?? all[0];
    if (next) goToNumber(next[1]);
  };

  // Cards

  const cardOf = (figure) => page.cards.find((it) => it.figure === figure);
  const fieldOf = (card, key) => card.fields.find((it) => it.key === key);
  const idOf = (card) => `${page.file}|${card.figure}|${card.title}|${fieldOf(card, "value")?.value}`;
  const elementOf = (figure) => by(`figure-${figure}`);
  const shownValue = (field) => field.label || called(field.choices, field.value);

  const inputOf = (card, field) => {
    const id = `figure-${card.figure}-${field.key}`;
    const draft = drafts.get(idOf(card))?.[field.key];
    let input;
    if (field.control === "choice") {
      const none = field.default ? [] : [{ value: "", label: say("review_none") }];
      const options = [...none, ...listed(field.choices)];
      if (field.value && !options.some((it) => it.value === field.value)) {
        options.push({ value: field.value, label: field.value });
      }
      input = make(
        "select",
        { id },
        ...options.map((it) => make("option", { value: it.value, textContent: it.label || it.value })),
      );
      input.value = draft ?? (field.value || field.default);
    } else {
      input = make("input", { id, type: "text", autocomplete: "off", spellcheck: false });
      input.value = called(field.choices, draft ?? field.value);
      if (field.control === "suggest") input.setAttribute("list", `choices-${field.choices}`);
    }
    input.name = field.key;
    input.disabled = !page.writable;
    input.addEventListener("input", () => {
      const value = field.control === "suggest" ? meant(field.choices, input.value.trim()) : input.value;
      keepDraft(card, field, value);
    });
    return input;
  };

  const keepDraft = (card, field, value) => {
    const draft = { ...drafts.get(idOf(card)), [field.key]: value };
    if (value === (field.value || field.default)) delete draft[field.key];
    if (Object.keys(draft).length) drafts.set(idOf(card), draft);
    else drafts.delete(idOf(card));
    const form = elementOf(card.figure).querySelector("form");
    form.querySelector(".save").hidden = !drafts.has(idOf(card));
  };

  const errorsAt = (card, key) =>
    [...(wrong.get(idOf(card)) ?? []), ...card.problems]
      .filter((it) => it.key === key)
      .filter((it, i, all) => all.findIndex((other) => other.message === it.message) === i);

  const errorOf = (it) =>
    make(
      "p",
      { className: it.severity === "warning" ? "wrong doubt" : "wrong" },
      make("strong", { textContent: it.message }),
      ...(it.hint ? [" ", make("span", { textContent: it.hint })] : []),
    );

  const rowOf = (card, field) => {
    const row = make("div", { className: `row ${field.asked ? "asked" : ""}` });
    const id = `figure-${card.figure}-${field.key}`;
    const heading = make("label", { htmlFor: id, textContent: field.name });
    if (field.control === "none") {
      row.append(make("span", { className: "label", textContent: field.name }), make("span", { textContent: field.value }));
    } else {
      row.append(heading, inputOf(card, field));
    }
    if (field.asked) {
      const question = make("p", { id: `${id}-asked`, className: "question", textContent: field.question || say("review_asked") });
      const settle = make("button", {
        type: "button",
        className: "settle",
        textContent: say("review_as_is"),
        title: say("review_as_is_hint"),
        disabled: !page.writable,
      });
      settle.setAttribute("aria-describedby", question.id);
      settle.addEventListener("click", () => send(card, {}, [field.key]));
      row.querySelector("input, select")?.setAttribute("aria-describedby", question.id);
      row.append(settle, question);
    }
    if (hints[field.key]) row.append(make("p", { className: "hint", textContent: hints[field.key] }));
    const errors = errorsAt(card, field.key);
    if (errors.length) {
      const box = make("div", { id: `${id}-wrong`, className: "errors" }, ...errors.map(errorOf));
      const input = row.querySelector("input, select");
      input?.setAttribute("aria-invalid", "true");
      const described = [box.id, input?.getAttribute("aria-describedby")].filter(Boolean).join(" ");
      input?.setAttribute("aria-describedby", described);
      row.append(box);
    }
    return row;
  };

  const formOf = (card) => {
    const form = make("form", { noValidate: true });
    const shown = (field) => field.asked || opened.has(idOf(card)) || errorsAt(card, field.key).length;
    const drafted = drafts.get(idOf(card)) ?? {};
    const fields = card.fields.filter((field) => shown(field) || field.key in drafted);
    form.append(...fields.map((field) => rowOf(card, field)));
    for (const question of card.whole) {
      const settle = make("button", { type: "button", className: "settle", textContent: say("review_as_is"), disabled: !page.writable });
      settle.addEventListener("click", () => send(card, {}, [""]));
      const said = make("p", { className: "question", textContent: question || say("review_asked_whole") });
      form.append(make("div", { className: "row asked whole" }, said, settle));
    }
    form.append(...errorsAt(card, "").map(errorOf));
    const save = make("button", { className: "primary", textContent: say("review_save") });
    const cancel = make("button", { type: "button", textContent: say("review_cancel") });
    cancel.addEventListener("click", () => {
      drafts.delete(idOf(card));
      wrong.delete(idOf(card));
      redraw(card);
      elementOf(card.figure).querySelector(".to-text").focus();
    });
    form.append(make("p", { className: "save", hidden: !drafts.has(idOf(card)) }, save, cancel));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const draft = drafts.get(idOf(card));
      const here = fieldOf(card, document.activeElement?.name);
      if (draft) send(card, draft, []);
      else if (here?.asked) send(card, {}, [here.key]); // what stands there is right as it is
    });
    return form;
  };

  const factsOf = (card) => {
    const skipped = ["indicator", "value", "unit", "at", "note", "shared_with"];
    const told = card.fields.filter(
      (field) => field.value && !skipped.includes(field.key) && field.default !== field.value,
    );
    return told.map((field) => {
      const fact = make("li", { textContent: shownValue(field) });
      fact.title = field.name;
      if (field.asked) fact.classList.add("asked");
      return fact;
    });
  };

  const cardElement = (card) => {
    const element = make("article", { className: "card", id: `figure-${card.figure}` });
    element.classList.toggle("asked", card.asked > 0);
    element.classList.toggle("bad", card.problems.some((it) => it.severity !== "warning"));
    element.classList.toggle("doubtful", card.problems.some((it) => it.severity === "warning"));
    element.classList.toggle("here", current.figure === card.figure);
    const title = make("button", { className: "to-text", textContent: card.title || "?" });
    title.title = say("review_to_text");
    title.addEventListener("click", () => {
      choose(card.figure, card.number);
      if (card.number !== null) focusNumber(card.number);
    });
    const heading = make("h3", { id: `figure-${card.figure}-name` }, title);
    element.setAttribute("aria-labelledby", heading.id);
    const value = fieldOf(card, "value");
    const amount = make("p", { className: "amount", hidden: !value });
    amount.append(make("b", { textContent: value?.value || "—" }), ...(card.unit ? [" ", card.unit] : []));
    const edit = make("button", { className: "edit", textContent: say("review_edit"), disabled: !page.writable || !value || Boolean(card.table) });
    edit.setAttribute("aria-expanded", String(opened.has(idOf(card))));
    edit.setAttribute("aria-describedby", heading.id);
    edit.addEventListener("click", () => {
      if (!opened.delete(idOf(card))) opened.add(idOf(card));
      redraw(card);
      elementOf(card.figure).querySelector(".edit").focus();
    });
    const place = [card.place, card.table ?? say("review_line", { line: card.line })].filter(Boolean).join(" · ");
    element.append(
      make("header", {}, heading, amount),
      make("ul", { className: "facts" }, ...factsOf(card)),
      make("p", { className: "place" }, make("span", { textContent: place }), edit),
    );
    if (card.elsewhere) {
      element.append(make("p", { className: "elsewhere", textContent: say("review_elsewhere") }));
    }
    element.append(formOf(card));
    element.addEventListener("focusin", () => choose(card.figure, card.number));
    return element;
  };

  const redraw = (card) => elementOf(card.figure).replaceWith(cardElement(card));

  const drawCards = () => {
    const none = make("p", { className: "none", textContent: say("review_no_figures") });
    cards.replaceChildren(...(page.cards?.length ? page.cards.map(cardElement) : [none]));
  };

  // From one side to the other

  const mark = (figure, number) => {
    for (const old of document.querySelectorAll("#view-review .here")) old.classList.remove("here");
    elementOf(figure)?.classList.add("here");
    if (number !== null) for (const span of numberSpans(number)) span.classList.add("here");
  };

  const reveal = (element) => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element?.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
  };

  const choose = (figure, number) => {
    const moved = current.figure !== figure || current.number !== number;
    current = { figure, number };
    mark(figure, number);
    if (moved && number !== null) reveal(firstSpan(number));
  };

  const focusNumber = (number) => {
    const span = firstSpan(number);
    for (const old of paper.querySelectorAll('[tabindex="0"]')) old.tabIndex = -1;
    span.tabIndex = 0;
    span.focus({ preventScroll: true });
    reveal(span);
  };

  const goToNumber = (number) => {
    const { figures } = page.text.numbers[number];
    current = { figure: figures[0] ?? null, number };
    mark(current.figure, number);
    focusNumber(number);
    if (current.figure !== null) reveal(elementOf(current.figure));
    tell(firstSpan(number).title);
  };

  const enterNumber = (number) => {
    const { figures } = page.text.numbers[number];
    if (!figures.length) {
      goToNumber(number);
      return;
    }
    // a number that several figures share leads to each in turn
    const at = figures.indexOf(current.figure);
    const figure = current.number === number && at >= 0 ? figures[(at + 1) % figures.length] : figures[0];
    current = { figure, number };
    mark(figure, number);
    reveal(elementOf(figure));
    elementOf(figure).querySelector(".to-text").focus({ preventScroll: true });
  };

  const askedCards = () => page.cards.filter((card) => card.asked);
  const nextQuestion = () => {
    const asked = askedCards();
    const at = page.cards.findIndex((card) => card.figure === current.figure);
    const next = asked.find((card) => page.cards.indexOf(card) > at) ?? asked[0];
    if (!next) return;
    choose(next.figure, next.number);
    reveal(elementOf(next.figure));
    const target = elementOf(next.figure).querySelector(".row.asked :is(input, select, button)");
    (target ?? elementOf(next.figure).querySelector(".to-text")).focus({ preventScroll: true });
  };

  paper.addEventListener("click", (event) => {
    const span = event.target.closest("[data-number]");
    if (span) enterNumber(Number(span.dataset.number));
  });
  paper.addEventListener("keydown", (event) => {
    const span = event.target.closest('[role="button"]');
    if (!span) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      enterNumber(Number(span.dataset.number));
      return;
    }
    const all = [...paper.querySelectorAll('[role="button"]')];
    const at = all.indexOf(span);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = all[Math.max(0, Math.min(all.length - 1, to))];
    goToNumber(Number(next.dataset.number));
  });
  cards.addEventListener("keydown", (event) => {
    if (!event.target.classList.contains("to-text")) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...cards.querySelectorAll(".to-text")];
    all[all.indexOf(event.target) + step]?.focus();
  });

  // Answers

  const send = async (card, given, settled) => {
    const about = typeof card.figure === "number" ? { figure: card.figure, line: null } : { figure: null, line: card.line };
    const body = { file: page.file, sha256: page.sha256, ...about, set: given, settle: settled };
    const answer = await fetch("/review/answer", {
      method: "POST",
      headers: { "content-type": "application/json", "x-reportgen-token": document.body.dataset.token },
      body: JSON.stringify(body),
    }).catch(() => null);
    if (!answer) {
      tell(say("review_refused", { said: say("page_lost") }), true);
      return;
    }
    const isJson = (answer.headers.get("content-type") ?? "").startsWith("application/json");
    const result = isJson ? await answer.json() : { said: await answer.text() };
    if (answer.status === 422) refuse(card, result.problems);
    else if (!answer.ok) {
      if (answer.status === 409) await load();
      tell(say("review_refused", { said: result.said }), true);
    } else {
      drafts.delete(idOf(card));
      wrong.delete(idOf(card));
      opened.delete(idOf(card));
      await load();
      tell(result.said);
      const now = cardOf(card.figure);
      if (now?.asked || !askedCards().length) elementOf(card.figure)?.querySelector(".row.asked :is(input, select), .to-text")?.focus();
      else nextQuestion();
    }
  };

  const refuse = (card, problems) => {
    wrong.set(idOf(card), problems);
    redraw(card);
    const first = problems[0];
    tell(say("review_refused", { said: first.message }), true);
    const input = by(`figure-${card.figure}-${first.key}`);
    (input ?? elementOf(card.figure).querySelector(".to-text")).focus();
  };

  // What the server says

  const draw = () => {
    const focused = document.activeElement?.id;
    const scrolled = [by("review-text"), by("review-cards")].map((it) => it.scrollTop);
    const note = by("view-review").querySelector(".note");
    note.textContent = page.note || (page.sha256 && !page.writable ? say("review_read_only") : "");
    note.hidden = !note.textContent;
    by("view-review").classList.toggle("no-text", !page.text);
    const files = page.files ?? [];
    by("review-files").hidden = files.length < 2;
    by("review-file").replaceChildren(...files.map((name) => make("option", { value: name, textContent: name })));
    by("review-file").value = page.file;
    fillLists();
    drawText();
    drawTally();
    drawCards();
    mark(current.figure, current.number);
    drawCount();
    [by("review-text"), by("review-cards")].forEach((it, i) => { it.scrollTop = scrolled[i]; });
    if (focused && visible && document.activeElement === document.body) by(focused)?.focus({ preventScroll: true });
  };

  const drawCount = () => {
    const count = page.questions ?? 0;
    by("review-open").textContent = count ? say("review_open", { count }) : say("review_all_answered");
    by("review-open").classList.toggle("asked", count > 0);
    by("review-open").hidden = !page.cards;
    by("review-next").hidden = !askedCards().length;
    by("review-count").textContent = count;
    by("review-count").hidden = !count;
  };

  const load = async (file = page?.file ?? "") => {
    const answer = await fetch(`/review?file=${encodeURIComponent(file)}`).catch(() => null);
    if (!answer?.ok) return;
    const text = await answer.text();
    if (text === asText) return;
    asText = text;
    page = { cards: [], choices: {}, ...JSON.parse(text) };
    draw();
  };

  by("review-file").addEventListener("change", (event) => {
    current = { figure: null, number: null };
    tell("");
    load(event.target.value);
  });
  by("review-next").addEventListener("click", nextQuestion);
  document.addEventListener("reportgen:review", (event) => {
    visible = event.detail;
    if (visible && !page) {
      tell(say("review_loading"));
      load().then(() => tell(""));
    }
  });
  document.addEventListener("reportgen:state", (event) => {
    if (event.detail.revision === revision) return;
    revision = event.detail.revision;
    load();
  });
})();

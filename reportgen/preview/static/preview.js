// Shows what the server says: it sends the whole state after each change.
(() => {
  "use strict";

  const KINDS = ["html", "pdf", "docx"];
  const TABS = [...KINDS, "review"];
  const PAUSE = 250; // milliseconds after a key, before a text is sent
  const by = (id) => document.getElementById(id);
  const tab = (kind) => by(`tab-${kind}`);
  const view = (kind) => by(`view-${kind}`);
  const make = (tag, fields = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), fields);
    element.append(...children);
    return element;
  };
  const write = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };

  const words = JSON.parse(document.body.dataset.words);
  const say = (name, given = {}) => words[name].replace(/\{(\w+)\}/g, (_, key) => given[key]);

  let state = null;
  let chosen = "html";
  const drawn = { html: "", pdf: "", docx: "" };

  const send = (body) =>
    fetch("/choose", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }).catch(() => lost());

  // Views

  const show = () => {
    const beside = by("beside").getAttribute("aria-pressed") === "true";
    for (const kind of TABS) {
      view(kind).hidden = beside ? kind === "review" : kind !== chosen;
      tab(kind).setAttribute("aria-selected", String(kind === chosen));
      tab(kind).tabIndex = kind === chosen ? 0 : -1;
    }
    const reviewing = !beside && chosen === "review";
    document.body.classList.toggle("reviewing", reviewing);
    document.dispatchEvent(new CustomEvent("reportgen:review", { detail: reviewing }));
  };

  const select = (kind) => {
    chosen = kind;
    by("beside").setAttribute("aria-pressed", "false");
    show();
    tab(kind).focus();
  };

  // The new page is drawn behind the old one, scrolled to the same place, and then takes its place.
  const drawPage = (key) => {
    const frames = view("html").querySelector(".frames");
    for (const old of frames.querySelectorAll(".coming")) old.remove();
    const frame = make("iframe", { className: "coming", title: say("page_html"), src: `/page?${key}` });
    frame.addEventListener("load", () => {
      if (!frame.classList.contains("coming")) return;
      const old = frames.querySelector("iframe:not(.coming)");
      if (old) {
        const { scrollX: left, scrollY: top } = old.contentWindow;
        frame.contentWindow.scrollTo({ left, top, behavior: "instant" });
      }
      frame.classList.remove("coming");
      old?.remove();
      frames.dataset.key = key;
    });
    frames.append(frame);
  };

  const drawPages = (kind, key, sizes) => {
    const pages = view(kind).querySelector(".pages");
    while (pages.children.length > sizes.length) pages.lastChild.remove();
    sizes.forEach(([width, height], i) => {
      const picture = pages.children[i] ?? pages.appendChild(make("img", { loading: "lazy" }));
      picture.width = Math.round(width);
      picture.height = Math.round(height);
      picture.alt = say("page_number", { number: i + 1, count: sizes.length });
      picture.src = `/pages/${kind}/${i}.png?${key}`;
    });
    pages.dataset.key = key;
  };

  const draw = (kind, it) => {
    tab(kind).classList.toggle("busy", it.busy);
    view(kind).setAttribute("aria-busy", String(it.busy));
    const waiting = !it.key && !it.note && it.busy ? say("page_drawing") : "";
    const last = it.key ? say("page_last_good") : say("page_none_yet");
    const old = it.failed || state.views.html.failed ? last : "";
    const note = view(kind).querySelector(".note");
    write(note, it.note || old || waiting);
    note.hidden = !note.textContent;
    if (drawn[kind] === it.key) return;
    drawn[kind] = it.key;
    if (kind !== "html") drawPages(kind, it.key, it.pages);
    else if (it.key) drawPage(it.key);
  };

  // Problems

  const openSource = async (problem) => {
    const answer = await fetch(`/source?path=${encodeURIComponent(problem.path)}`);
    const lines = (await answer.text()).replace(/\r?\n$/, "").split(/\r?\n/);
    const spans = lines.map((line, i) => make("span", { textContent: line || " ", className: i + 1 === problem.line ? "here" : "" }));
    by("source-name").textContent = problem.file;
    by("source-editor").href = problem.editor;
    const pre = by("source").querySelector("pre");
    pre.replaceChildren(...spans);
    by("source").showModal();
    pre.focus();
    pre.querySelector(".here")?.scrollIntoView({ block: "center" });
  };

  const place = (problem) => {
    const line = [problem.line, problem.column].filter(Boolean).join(":");
    return [problem.file, make("span", { className: "line", textContent: line && `:${line}` })];
  };

  const problemItem = (problem) => {
    const item = make("li", { className: problem.severity });
    if (problem.path) {
      const open = make("button", { className: "place" }, ...place(problem));
      open.addEventListener("click", () => openSource(problem));
      item.append(open);
    } else if (problem.file) {
      item.append(make("p", {}, ...place(problem)));
    }
    item.append(make("p", { textContent: problem.said }));
    if (problem.source) item.append(make("code", { textContent: problem.source.trim(), tabIndex: 0 }));
    if (problem.hint) item.append(make("p", { className: "hint", textContent: problem.hint }));
    if (problem.editor) item.append(make("a", { href: problem.editor, textContent: say("page_editor") }));
    return item;
  };

  let listed = "";
  const listProblems = (problems) => {
    const text = JSON.stringify(problems);
    if (text === listed) return;
    listed = text;
    by("problems").hidden = !problems.length;
    by("problems").querySelector("ol").replaceChildren(...problems.map(problemItem));
  };

  // Settings

  const options = (select, names, value, words = {}) => {
    const listed = [...select.options].map((option) => option.value).join();
    if (listed !== names.join()) {
      const option = (name) => make("option", { value: name, textContent: words[name] ?? name });
      select.replaceChildren(...names.map(option));
    }
    if (document.activeElement !== select || select.value === "") select.value = value;
  };

  const given = new Map();
  const give = (name, value) => {
    given.set(name, value);
    send({ set: Object.fromEntries(given) });
  };

  const inputOf = (control) => {
    if (control.type === "choice") {
      return make("select", {}, ...control.choices.map((word) => make("option", { value: word, textContent: word })));
    }
    const types = { boolean: "checkbox", colour: "color", number: "number" };
    const input = make("input", { type: types[control.type] ?? "text", spellcheck: false });
    if (control.type === "number") input.step = "any";
    if (control.type === "image") input.placeholder = say("page_image_hint");
    return input;
  };

  const controlOf = (control) => {
    const input = inputOf(control);
    input.name = control.name;
    let timer = 0;
    input.addEventListener("input", () => {
      clearTimeout(timer);
      const value = input.type === "checkbox" ? String(input.checked) : input.value;
      const typed = ["text", "number", "color"].includes(input.type);
      timer = setTimeout(give, typed ? PAUSE : 0, control.name, value);
    });
    const name = make("span", { className: "name", textContent: control.name });
    const about = make("span", { className: "about", textContent: control.about });
    const parts = input.type === "checkbox" ? [input, name, about] : [name, about, input];
    return make("label", {}, ...parts);
  };

  const fill = (input, value) => {
    if (document.activeElement === input && input.type !== "checkbox") return;
    if (input.type === "checkbox") input.checked = value === "true";
    else if (input.value !== value) input.value = value;
  };

  const yaml = (control) =>
    ["boolean", "number"].includes(control.type) ? control.value : JSON.stringify(control.value);

  const listKept = (controls, set) => {
    const lines = controls.filter((control) => set.includes(control.name)).map((control) => `  ${control.name}: ${yaml(control)}`);
    by("keep").hidden = !lines.length;
    write(by("keep").querySelector("pre"), ["parameters:", ...lines].join("\n"));
  };

  let built = "";
  const listControls = (subject) => {
    const form = by("controls");
    const kinds = JSON.stringify([subject.template, subject.lang, subject.controls.map(({ value, ...rest }) => rest)]);
    if (kinds !== built) {
      built = kinds;
      form.replaceChildren(...subject.controls.map(controlOf));
    }
    given.clear();
    for (const control of subject.controls) {
      const input = form.elements.namedItem(control.name);
      fill(input, control.value);
      input.closest("label").classList.toggle("set", subject.set.includes(control.name));
      if (subject.set.includes(control.name)) given.set(control.name, control.value);
    }
    listKept(subject.controls, subject.set);
  };

  // The state

  const render = () => {
    for (const kind of KINDS) draw(kind, state.views[kind]);
    listProblems(state.problems);
    by("status").classList.toggle("error", state.problems.some((problem) => problem.severity === "error"));
    write(by("status"), state.status);
    if (!state.subject) return;
    const { subject } = state;
    write(by("title"), subject.title);
    document.title = `${subject.title} · ${subject.template}`;
    options(by("template"), state.templates, subject.template);
    options(by("lang"), Object.keys(state.languages), subject.lang, state.languages);
    listControls(subject);
  };

  const lost = () => {
    by("status").classList.add("error");
    write(by("status"), say("page_lost"));
  };

  const listen = () => {
    const events = new EventSource("/events");
    events.onmessage = (event) => {
      state = JSON.parse(event.data);
      render();
      document.dispatchEvent(new CustomEvent("reportgen:state", { detail: state }));
    };
    events.onerror = lost;
  };

  for (const kind of TABS) tab(kind).addEventListener("click", () => select(kind));
  document.querySelector(".tabs").addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) select(TABS[(TABS.indexOf(chosen) + step + TABS.length) % TABS.length]);
  });
  by("beside").addEventListener("click", (event) => {
    const on = event.target.getAttribute("aria-pressed") !== "true";
    event.target.setAttribute("aria-pressed", String(on));
    show();
  });
  by("template").addEventListener("change", (event) => send({ template: event.target.value }));
  by("lang").addEventListener("change", (event) => send({ lang: event.target.value }));
  by("controls").addEventListener("submit", (event) => event.preventDefault());
  by("reset").addEventListener("click", () => send({ set: {} }));
  by("source-close").addEventListener("click", () => by("source").close());
  listen();
})();

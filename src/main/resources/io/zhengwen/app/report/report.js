"use strict";
(() => {
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const idsOf = (element) => (element.getAttribute("data-fact") || "").split(" ").filter(Boolean);
  const places = new Map();
  for (const element of all("[data-fact]")) {
    for (const id of idsOf(element)) {
      if (!places.has(id)) places.set(id, []);
      places.get(id).push(element);
    }
  }
  let lit = [];
  let pinned = [];

  const targets = (element) => {
    const fact = element.closest("[data-fact]");
    const passage = element.closest("[data-passage]");
    const block = element.closest("[data-block]");
    if (fact) return places.get(idsOf(fact)[0]) || [];
    if (passage) return [document.getElementById(passage.getAttribute("data-passage"))].filter(Boolean);
    return block ? all('[data-block="' + block.getAttribute("data-block") + '"]') : [];
  };
  const paint = () => {
    for (const element of all(".hot")) element.classList.remove("hot");
    for (const element of lit.concat(pinned)) element.classList.add("hot");
  };
  const show = (element) => {
    if (!element) return;
    const details = element.closest("details");
    if (details) details.open = true;
    element.scrollIntoView({ block: "center", behavior: "smooth" });
  };

  document.addEventListener("mouseover", (event) => {
    const next = targets(event.target);
    if (next.length === lit.length && next.every((element, i) => element === lit[i])) return;
    lit = next;
    paint();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-fact], [data-passage], [data-block]");
    if (!link || String(window.getSelection())) return;
    if (link.matches("a")) event.preventDefault();
    pinned = targets(event.target);
    paint();
    const here = link.closest(".pane");
    const inText = all(".text [data-block]").filter((block) => pinned.some((element) => block.contains(element)));
    const origin = inText.length
      ? document.querySelector('.original [data-block="' + inText[0].getAttribute("data-block") + '"]')
      : null;
    for (const pane of all(".pane")) {
      const there = pinned.filter((element) => pane.contains(element));
      if (pane !== here) show(there[0] || (pane.classList.contains("original") ? origin : null));
      else if (link.closest(".map")) show(there.find((element) => !element.closest(".map")));
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    pinned = [];
    paint();
  });

  for (const input of all("input[data-switch]")) {
    const name = input.getAttribute("data-switch");
    const apply = () => {
      const type = name.startsWith("fact-") ? name.slice(5) : "";
      const affected = type
        ? all(".fact.in-" + type)
        : name === "kept"
          ? all(".original p.kept")
          : all("[data-reason]").filter((element) => element.getAttribute("data-reason") === name);
      for (const element of affected) element.classList.toggle("switched-off", !input.checked);
    };
    input.addEventListener("change", apply);
    apply();
  }

  const table = document.querySelector(".index table");
  if (!table) return;
  const body = table.tBodies[0];
  const filter = document.querySelector(".filter");
  filter.hidden = false;
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLowerCase();
    for (const row of Array.from(body.rows)) row.hidden = !row.textContent.toLowerCase().includes(wanted);
  });
  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, column) => {
    head.setAttribute("aria-sort", "none");
    head.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "none" ? column >= 2 : head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.setAttribute("aria-sort", "none");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = (row) => row.cells[column].textContent.trim();
      const sorted = Array.from(body.rows).sort((a, b) => key(a).localeCompare(key(b), "zh", { numeric: true }));
      for (const row of down ? sorted.reverse() : sorted) body.append(row);
    });
  });
})();

// The menu opens and closes by itself; this only spares a person the second press.
document.addEventListener("keydown", (event) => {
  const menu = document.querySelector("details.menu[open]");
  if (event.key === "Escape" && menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
for (const leaving of ["click", "focusin"]) {
  document.addEventListener(leaving, (event) => {
    const menu = document.querySelector("details.menu[open]");
    if (menu && !menu.contains(event.target)) {
      menu.open = false;
    }
  });
}

// What one has begun to write is kept when one leaves in the middle of it, down to the last key.
const composer = document.querySelector("form.composer");
if (composer) {
  let written = false;
  let sending = false;
  composer.addEventListener("input", () => {
    written = true;
  });
  composer.addEventListener("submit", () => {
    sending = true;
  });
  // An assessment that sets out after the letter would keep as a draft what is sent already.
  composer.addEventListener("htmx:beforeRequest", (event) => {
    if (sending) {
      event.preventDefault();
    }
  });
  window.addEventListener("pagehide", () => {
    if (written && !sending) {
      const address = composer.querySelector("[hx-post]").getAttribute("hx-post");
      navigator.sendBeacon(address, new URLSearchParams(new FormData(composer)));
    }
  });
  window.addEventListener("pageshow", () => {
    sending = false;
  });
  // Questions that go when they are mended leave their place, so that the button does not move under the hand.
  composer.addEventListener("htmx:beforeSwap", (event) => {
    if (event.target.matches(".coach")) {
      event.target.style.minHeight = `${event.target.offsetHeight}px`;
    }
  });
}

// Saved words go into the field below them, to be changed there; what was typed by hand is never lost.
document.addEventListener("change", (event) => {
  const choice = event.target.closest("select[data-into]");
  if (!choice) {
    return;
  }
  const field = document.getElementById(choice.dataset.into);
  const words = choice.selectedOptions[0].dataset.words ?? "";
  if (field.value.trim() === "" || field.value === choice.dataset.filled) {
    field.value = words;
    choice.dataset.filled = words;
  }
  const manner = field.form.querySelector("input[name=manner][value=quiet]:checked");
  if (manner && words) {
    field.form.querySelector("input[name=manner][value=not_again]").checked = true;
  }
});

// Choosing all of the folded ones, which may come after the page.
const offerAll = () => {
  const all = document.getElementById("choose-all");
  if (all) {
    all.closest("label").hidden = false;
  }
};
offerAll();
document.addEventListener("htmx:afterSettle", offerAll);
document.addEventListener("change", (event) => {
  if (event.target.id === "choose-all") {
    for (const one of document.querySelectorAll("input[name=chosen]")) {
      one.checked = event.target.checked;
    }
  }
});

// Keys for working through the invitations. They can be turned off, for those who speak to their computer.
const keys = document.querySelector(".keys");
if (keys) {
  const button = document.getElementById("keys-switch");
  let on = localStorage.getItem("kith.keys") !== "off";
  const show = () => {
    button.textContent = on ? button.dataset.off : button.dataset.on;
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    on = !on;
    localStorage.setItem("kith.keys", on ? "on" : "off");
    show();
  });
  show();

  const cards = () => [...document.querySelectorAll("main article.card")].filter((card) => card.offsetParent);
  const current = () => document.activeElement?.closest("article.card");
  const go = (step) => {
    const shown = cards();
    const at = shown.indexOf(current());
    const card = shown[at < 0 ? 0 : Math.min(Math.max(at + step, 0), shown.length - 1)];
    if (card) {
      card.tabIndex = -1;
      card.focus();
      card.scrollIntoView({ block: "nearest" });
    }
  };
  const press = (action) => current()?.querySelector(`form[action$="/${action}"] > button`)?.click();
  const open = (action) => {
    const details = current()?.querySelector(`form[action$="/${action}"]`)?.closest("details");
    if (details) {
      details.open = true;
      details.querySelector("textarea, input:checked").focus();
    }
  };
  const does = {
    j: () => go(1),
    k: () => go(-1),
    a: () => press("acceptance"),
    q: () => open("question"),
    d: () => open("refusal"),
    s: () => press("setting-aside"),
    "?": () => {
      keys.tabIndex = -1;
      keys.focus();
    },
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (on && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && does[event.key]) {
      event.preventDefault();
      does[event.key]();
    }
  });
}

// Every browser has a menu for printing; the button saves the way to it, and without scripts is not there.
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

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
}

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

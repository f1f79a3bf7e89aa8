// What is new comes by itself to a page that somebody looks at. The stream says only what is new, never a word of it; the page fetches that where it always
// is, by its number, and puts each thing in its place. So nothing is lost or doubled, however often the line is cut.
const PATIENCE = 10_000;
const POLL = 20_000;

const talk = document.getElementById("messages");
let source;
let polling;
let doubt;
let looked = false;

const seqOf = (line) => Number(line.id.slice(2));
const shown = () => [...talk.children];

// One fetch at a time; what comes meanwhile is asked for by the next.
let fetching = false;
let again = false;
const catchUp = async () => {
  if (!talk || talk.dataset.last === undefined || talk.dataset.last === "") {
    return; // an older part of a conversation, where nothing new belongs
  }
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    do {
      again = false;
      const { conversation, last, version } = talk.dataset;
      const answer = await fetch(`/messages/${conversation}/after/${last}?changed=${version}`);
      if (!answer.ok || answer.redirected) {
        return;
      }
      place(new DOMParser().parseFromString(`<ol>${await answer.text()}</ol>`, "text/html"));
    } while (again);
  } catch {
    // The line is cut; whoever notices that asks again.
  } finally {
    fetching = false;
  }
};

const place = (fragment) => {
  const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 80;
  const before = seqOf({ id: `m-${talk.dataset.last}` });
  for (const line of fragment.querySelectorAll("li[id^=m-]")) {
    const old = document.getElementById(line.id);
    const version = Number(line.dataset.changed);
    if (old) {
      old.replaceWith(line);
    } else if (seqOf(line) > before) {
      talk.append(line);
    }
    talk.dataset.last = Math.max(seqOf(line), Number(talk.dataset.last));
    talk.dataset.version = Math.max(version, Number(talk.dataset.version));
  }
  if (Number(talk.dataset.last) > before) {
    document.querySelector(".none-yet")?.remove();
    markRead();
    if (atEnd) {
      window.scrollTo({ top: document.documentElement.scrollHeight });
    }
  }
};

// What stands before one's eyes has been read.
const markRead = () => {
  const csrf = document.querySelector("input[name=_csrf]");
  if (csrf && document.visibilityState === "visible") {
    const seen = new URLSearchParams({ seen: talk.dataset.last, _csrf: csrf.value });
    fetch(`/messages/${talk.dataset.conversation}/reading`, { method: "POST", body: seen }).catch(() => {});
  }
};

// The word "new" beside what waits, as the page itself would have written it.
const mark = (kind, waits) => {
  for (const link of document.querySelectorAll(`a[data-live=${kind}]`)) {
    const present = link.querySelector(".state");
    if (waits && !present) {
      const word = document.createElement("span");
      word.className = "state";
      word.textContent = link.dataset.new;
      link.append(" ", word);
    } else if (!waits && present) {
      present.remove();
    }
  }
};

// A list that shows the latest first is fetched anew, unless somebody is at work in it.
const renew = (kind) => {
  const list = document.querySelector(`[data-renew=${kind}]`);
  if (list && !list.contains(document.activeElement)) {
    htmx.ajax("GET", location.href, { target: `#${list.id}`, select: `#${list.id}`, swap: "outerHTML" });
  }
};

const lookAtMarks = async () => {
  try {
    const answer = await fetch("/live/marks");
    if (answer.ok && !answer.redirected) {
      const marks = await answer.json();
      for (const kind of Object.keys(marks)) {
        mark(kind, marks[kind]);
      }
    }
  } catch {
    // as above
  }
};

const hear = (what) => {
  clearTimeout(doubt);
  if (what === "look") {
    catchUp();
    // The first one comes with the page, which knows its marks.
    if (looked) {
      lookAtMarks();
      renew("message");
    }
    looked = true;
    return;
  }
  if (what === "enough") {
    poll();
    return;
  }
  const [kind, number] = what.split("-");
  if (kind === "message" && talk?.dataset.conversation === number) {
    catchUp();
    return;
  }
  mark(kind, true);
  renew(kind);
};

// Where streams do not come through, the page looks by itself.
const poll = () => {
  hangUp();
  polling = setInterval(() => {
    catchUp();
    lookAtMarks();
  }, POLL);
};

const hangUp = () => {
  source?.close();
  source = undefined;
  clearInterval(polling);
  clearTimeout(doubt);
};

const listen = () => {
  hangUp();
  source = new EventSource("/live");
  // Some proxies hold everything back; a stream that says nothing is none.
  doubt = setTimeout(poll, PATIENCE);
  source.onmessage = (event) => hear(event.data);
  source.onerror = () => {
    if (source?.readyState === EventSource.CLOSED) {
      poll();
    }
  };
};

// Only a page that is seen listens: browsers allow few lines to one place, and many have many pages open.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") {
    listen();
  } else {
    hangUp();
  }
});
window.addEventListener("pagehide", hangUp);
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    listen();
  }
});
if (document.visibilityState === "visible") {
  listen();
}

// What is new comes by itself to a page that somebody looks at. The stream says only what is new, never a word of it; the page fetches that where it always
// is, by its number, and puts each thing in its place. So nothing is lost or doubled, however often the line is cut.
const PATIENCE = 10_000;
const POLL = 20_000;
const AGAIN = 2_000;
const MANY = 50;

const talk = document.getElementById("messages");
let source;
let polling;
let doubt;
let looked = false;

const seqOf = (line) => Number(line.id.slice(2));

// One at a time; what comes meanwhile is seen to by one more.
const onceAtATime = (work) => {
  let busy = false;
  let again = false;
  const run = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      do {
        again = false;
        await work();
      } while (again);
    } catch {
      // The line is cut. Where the stream notices, it begins again and has everything looked at; where it does not, this asks again.
      if (source?.readyState === EventSource.OPEN) {
        setTimeout(run, AGAIN);
      }
    } finally {
      busy = false;
    }
  };
  return run;
};

const ask = async (path) => {
  const answer = await fetch(path);
  return answer.ok && !answer.redirected ? answer : undefined;
};

const catchUp = onceAtATime(async () => {
  let more = Boolean(talk?.dataset.last); // an older part of a conversation is no place for anything new
  while (more) {
    const { conversation, last, version } = talk.dataset;
    const answer = await ask(`/messages/${conversation}/after/${last}?changed=${version}`);
    more = answer && place(new DOMParser().parseFromString(`<ol>${await answer.text()}</ol>`, "text/html"));
  }
});

// Says whether there may be more than came at once.
const place = (fragment) => {
  const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 80;
  const before = Number(talk.dataset.last);
  const lines = fragment.querySelectorAll("ol > li[id^=m-]");
  for (const line of lines) {
    const old = document.getElementById(line.id);
    if (old) {
      old.replaceWith(line);
      // By what changed alone: something new may be later than a change that has not come yet.
      talk.dataset.version = Math.max(Number(line.dataset.changed), Number(talk.dataset.version));
    } else if (seqOf(line) > before) {
      talk.append(line);
    }
    talk.dataset.last = Math.max(seqOf(line), Number(talk.dataset.last));
  }
  if (Number(talk.dataset.last) > before) {
    document.getElementById("nothing-yet")?.remove();
    markRead();
    if (atEnd) {
      window.scrollTo({ top: document.documentElement.scrollHeight });
    }
  }
  return lines.length >= MANY;
};

// What stands before one's eyes has been read; in a page that nobody looks at yet it has not.
const markRead = async () => {
  const csrf = document.querySelector("input[name=_csrf]");
  if (!csrf || document.visibilityState !== "visible") {
    return;
  }
  const seen = new URLSearchParams({ seen: talk.dataset.last, _csrf: csrf.value });
  try {
    await fetch(`/messages/${talk.dataset.conversation}/reading`, { method: "POST", body: seen, redirect: "manual" });
    document.querySelector("form.reading")?.remove();
  } catch {
    // The line is cut; the next message says it with its own.
  }
};
const readOnSight = () => {
  if (talk?.dataset.last && document.querySelector("form.reading")) {
    markRead();
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

// A list that shows the latest first is fetched anew, unless somebody is at work in it. The list is looked up each time: the one before has been replaced.
const renew = onceAtATime(async () => {
  const list = document.querySelector("[data-renew]");
  if (list && !list.contains(document.activeElement)) {
    await htmx.ajax("GET", location.href, { target: `#${list.id}`, select: `#${list.id}`, swap: "outerHTML" });
  }
});

const lookAtMarks = onceAtATime(async () => {
  const answer = await ask("/live/marks");
  for (const [kind, waits] of Object.entries(answer ? await answer.json() : {})) {
    mark(kind, waits);
  }
});

const hear = (what) => {
  clearTimeout(doubt);
  if (what === "enough") {
    poll();
    return;
  }
  const [kind, number] = what.split("-");
  if (kind === "marks") {
    mark("notices", number & 1);
    mark("messages", number & 2);
    return;
  }
  if (kind === "look" || talk?.dataset.conversation === number) {
    catchUp();
  }
  renew();
  // After the first look the marks come by themselves.
  if (kind !== "look" || looked) {
    lookAtMarks();
  }
  looked = true;
};

// Where streams do not come through, the page looks by itself.
const poll = () => {
  hangUp();
  polling = setInterval(() => {
    catchUp();
    lookAtMarks();
    renew();
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
    readOnSight();
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
  readOnSight();
}

// Says that there is news while a page is open. It only tells: nothing moves, nothing is replaced, and without it the page is whole.
(() => {
  'use strict';
  const place = document.querySelector('[data-news]');
  if (!place) return;

  const POLL = 30000;
  const address = place.dataset.news;
  const shown = Number(place.dataset.version);
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(address) : null;
  let stop = () => {};
  let told = false;

  // In view wherever the reader is, without moving what is being read.
  const show = () => {
    const text = document.createElement('p');
    text.className = 'govuk-inset-text govuk-!-margin-0';
    const link = document.createElement('a');
    link.className = 'govuk-link';
    link.href = location.pathname;
    link.textContent = place.dataset.link;
    text.append(place.dataset.sentence, ' ', link);
    Object.assign(place.style, { position: 'sticky', bottom: '0', background: 'Canvas' });
    place.append(text);
  };

  // One sentence is enough: what comes after it is on the page that the link shows.
  const hear = (version) => {
    if (told || !(version > shown)) return;
    told = true;
    stop();
    show();
  };

  const tell = (version) => {
    channel?.postMessage(version);
    hear(version);
  };

  const poll = (release) => {
    let tag = `"${shown}"`;
    const timer = setInterval(async () => {
      try {
        const answer = await fetch(address, { headers: { 'If-None-Match': tag }, cache: 'no-store', redirect: 'manual' });
        if (answer.status === 429 || answer.status === 503 || answer.status === 304) return;
        if (!answer.ok) return stop();
        tag = answer.headers.get('ETag');
        tell(Number(await answer.text()));
      } catch {
        // No network at this moment; perhaps the next time.
      }
    }, POLL);
    stop = () => { clearInterval(timer); release(); };
  };

  const listen = () => new Promise((release) => {
    if (told) return release();
    if (!('EventSource' in window)) return poll(release);
    const source = new EventSource(`${address}?vanaf=${shown}`);
    stop = () => { source.close(); release(); };
    source.onmessage = (event) => tell(Number(event.data));
    // The browser comes back by itself, with what it saw last, unless it was refused.
    source.onerror = () => { if (source.readyState === EventSource.CLOSED) poll(release); };
  });

  if (channel) channel.onmessage = (event) => hear(event.data);
  // One tab listens for all tabs of the same page; when it closes, another takes over.
  if (channel && navigator.locks) navigator.locks.request(`live ${address}`, listen);
  else listen();
})();

/**
 * What the pages do where scripts run, and do without where they do not: a form that is being filled in is kept every
 * few seconds, and leaving it half filled is asked about; a page that watches papers being made shows them once they are there; a
 * file that is too large is told before it is sent.
 */
export const script = `
for (const form of document.querySelectorAll('form[data-keep]')) {
  const note = form.querySelector('[data-kept]');
  let dirty = false, timer;
  const keep = async () => {
    const body = new URLSearchParams(new FormData(form));
    body.set('_form', form.dataset.keep);
    try {
      const answer = await fetch('/forms', { method: 'POST', body, headers: { accept: 'application/json' } });
      if (note) note.textContent = answer.ok ? note.dataset.kept : note.dataset.lost;
      if (answer.ok) dirty = false;
    } catch { if (note) note.textContent = note.dataset.lost; }
  };
  form.addEventListener('input', () => { dirty = true; clearTimeout(timer); timer = setTimeout(keep, 3000); });
  form.addEventListener('submit', () => { dirty = false; clearTimeout(timer); });
  addEventListener('beforeunload', (event) => { if (dirty) event.preventDefault(); });
}
for (const watched of document.querySelectorAll('[data-watch]')) {
  const { watch, tag, watched: seconds, look } = watched.dataset;
  const ends = Date.now() + Number(seconds) * 1000;
  const ask = async () => {
    try {
      const answer = await fetch(watch, { headers: { 'if-none-match': tag, accept: 'application/json' } });
      if (answer.ok) return location.reload();
    } catch { /* Asked again below. */ }
    if (Date.now() < ends) setTimeout(ask, Number(look) * 1000);
  };
  setTimeout(ask, Number(look) * 1000);
}
for (const input of document.querySelectorAll('input[type=file][data-most]'))
  input.addEventListener('change', () => {
    input.setCustomValidity(input.files[0]?.size > Number(input.dataset.most) ? input.dataset.large : '');
    input.reportValidity();
  });
`;

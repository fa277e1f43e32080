'use strict';
(() => {
  const form = document.getElementById('filters');
  const root = document.documentElement;
  if (form) {
    const shown = document.getElementById('shown');
    const boxes = [...form.querySelectorAll('[name=level]')];
    const fields = ['rule', 'story', 'status', 'q'];
    const stories = [...document.querySelectorAll('.story')].map((element) => ({
      element,
      findings: [...element.querySelectorAll('.finding')].map((item) => ({ element: item, text: null })),
    }));
    const total = stories.reduce((sum, story) => sum + story.findings.length, 0);
    const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const address = () => location.hash.slice(1);
    const decoded = (text) => {
      try {
        return decodeURIComponent(text);
      } catch {
        return text;
      }
    };
    let waiting = 0;
    let later = 0;

    const wanted = () => ({
      levels: new Set(boxes.filter((box) => box.checked).map((box) => box.value)),
      rule: form.elements.rule.value,
      story: form.elements.story.value,
      status: form.elements.status.value,
      words: plain(form.elements.q.value).split(/\s+/).filter(Boolean),
    });

    const fits = (finding, want) => {
      const data = finding.element.dataset;
      if (!want.levels.has(data.level) || (want.rule && data.rule !== want.rule)) return false;
      if ((want.story && data.story !== want.story) || (want.status && data.status !== want.status)) return false;
      if (!want.words.length) return true;
      finding.text ??= plain(finding.element.textContent);
      return want.words.every((word) => finding.text.includes(word));
    };

    const apply = () => {
      waiting = 0;
      const want = wanted();
      let count = 0;
      for (const story of stories) {
        let some = false;
        for (const finding of story.findings) {
          const fit = fits(finding, want);
          finding.element.hidden = !fit;
          some ||= fit;
          count += fit;
        }
        story.element.hidden = !some;
      }
      const number = (value) => value.toLocaleString('en');
      shown.textContent = count === total ? `All ${number(total)} findings are shown`
        : `${number(count)} of ${number(total)} findings ${count === 1 ? 'is' : 'are'} shown`;
    };

    const keep = () => {
      const kept = new URLSearchParams();
      const checked = boxes.filter((box) => box.checked).map((box) => box.value);
      if (checked.length < boxes.length) kept.set('level', checked.join(','));
      for (const name of fields) if (form.elements[name].value) kept.set(name, form.elements[name].value);
      const said = kept.toString();
      if (said || address().includes('=')) history.replaceState(null, '', said ? `#${said}` : location.href.split('#')[0]);
    };

    const changed = () => {
      waiting ||= requestAnimationFrame(apply);
      // browsers refuse an address that changes with every key
      clearTimeout(later);
      later = setTimeout(keep, 200);
    };

    const fill = (kept) => {
      const levels = kept.has('level') ? kept.get('level').split(',') : null;
      for (const box of boxes) box.checked = !levels || levels.includes(box.value);
      for (const name of fields) {
        form.elements[name].value = kept.get(name) ?? '';
        if (form.elements[name].selectedIndex === -1) form.elements[name].value = '';
      }
    };

    const arrive = () => {
      if (address().includes('=')) {
        fill(new URLSearchParams(address()));
        apply();
        return;
      }
      const target = address() && document.getElementById(decoded(address()));
      const hidden = target && target.closest('[hidden]');
      if (hidden) fill(new URLSearchParams());
      apply();
      // what is above takes its real height only now
      if (target) requestAnimationFrame(() => target.scrollIntoView());
    };

    const makeRoom = () => {
      const sticks = getComputedStyle(form).position === 'sticky';
      root.style.scrollPaddingTop = sticks ? `${form.offsetHeight + 12}px` : '';
    };

    form.hidden = false;
    makeRoom();
    addEventListener('resize', makeRoom);
    form.addEventListener('input', changed);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(changed));
    addEventListener('hashchange', arrive);
    arrive();
  }

  const select = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };

  for (const button of document.querySelectorAll('.copy')) button.hidden = false;
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('.copy');
    if (!button) return;
    const code = button.parentElement.querySelector('code');
    const label = button.firstChild;
    let copied = false;
    try {
      await navigator.clipboard.writeText(code.textContent);
      copied = true;
    } catch {
      select(code);
      copied = document.execCommand('copy');
    }
    label.data = copied ? 'Copied' : 'Selected: press Ctrl+C';
    setTimeout(() => { label.data = 'Copy'; }, 3000);
  });

  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('.more:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
})();

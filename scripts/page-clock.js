// Runs in the page that `npm run bench -- --page` measures, before the app: by the page's own clock, without a hand in between.
(() => {
  const busy = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) busy.push(duration);
  }).observe({ entryTypes: ['longtask'] });

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  function put(text) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = { clipboardData, bubbles: true, cancelable: true };
    document.getElementById('posting').dispatchEvent(new ClipboardEvent('paste', event));
  }

  const buttonOf = (text) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);

  globalThis.pageClock = {
    /** Milliseconds from a paste to the frame after the verdict is there. */
    async paste(text) {
      const start = performance.now();
      put(text);
      while (document.querySelector('.verdict') === null) {
        const alert = document.querySelector('[role=alert]');
        if (alert !== null) throw new Error(`not read: ${alert.textContent}`);
        await frame();
      }
      await frame();
      return performance.now() - start;
    },

    /** Milliseconds from "Cancel" to the field, for a text that takes long. */
    async cancel(text) {
      put(text);
      while (buttonOf('Cancel') === undefined) await frame();
      const start = performance.now();
      buttonOf('Cancel').click();
      while (document.getElementById('posting') === null) await frame();
      return performance.now() - start;
    },

    /** The longest task of the page's own thread since the last call, in milliseconds; 0 when none took 50. */
    longestTask() {
      return Math.max(0, ...busy.splice(0));
    },

    /** Milliseconds from the start of the navigation. */
    now: () => performance.now(),

    /** The first contentful paint, in milliseconds from the start of the navigation. */
    async painted() {
      for (;;) {
        const [entry] = performance.getEntriesByName('first-contentful-paint');
        if (entry !== undefined) return entry.startTime;
        await frame();
      }
    },
  };
})();

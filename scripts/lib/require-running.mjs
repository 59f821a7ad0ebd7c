const WAITS_MS = 30_000;
const POLL_MS = 500;
const ANSWER_MS = 5_000;

/**
 * Ends this program with a sentence unless an installation is ready to be used.
 * @param {import('./settings.mjs').Settings} settings
 */
export async function requireRunning({ PUBLIC_URL }) {
  for (const until = Date.now() + WAITS_MS; ;) {
    const status = await statusOf(`${PUBLIC_URL}/readyz`);
    if (status === 200) return;
    if (status === undefined || Date.now() > until) {
      console.error(`Nothing ready answers at ${PUBLIC_URL}. Start it with: npm start`);
      process.exit(1);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** @param {string} url */
async function statusOf(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) })).status;
  } catch {
    return undefined;
  }
}

import { runCertificate } from './measured-services.mjs';

/**
 * Certificates a second from filing to acceptance, with so many at a time (a closed loop: a new one is filed when an
 * earlier one has ended).
 * @param {import('../demo/api-client.mjs').ApiClient} api
 * @param {number} cases
 * @param {number} concurrency
 */
export async function measureThroughput(api, cases, concurrency) {
  /** @type {number[]} */
  const durations = [];
  let left = cases;
  const begun = performance.now();
  const line = async () => {
    while (left-- > 0) {
      const filedAt = performance.now();
      await runCertificate(api);
      durations.push(performance.now() - filedAt);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, line));
  const seconds = (performance.now() - begun) / 1000;

  durations.sort((a, b) => a - b);
  const percentile = (/** @type {number} */ share) =>
    Math.round(durations[Math.ceil(share * durations.length) - 1] ?? 0);
  return {
    ...{ cases, concurrency, seconds: round(seconds), casesPerSecond: round(cases / seconds) },
    caseMs: { p50: percentile(0.5), p95: percentile(0.95), max: percentile(1) },
  };
}

/** @param {number} value */
const round = (value) => Math.round(value * 100) / 100;

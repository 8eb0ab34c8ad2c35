import { defineConfig } from '@playwright/test';

/** Nothing but our own server is reachable, so Chromium shall not try. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** Chromium's sandbox refuses to run as root, as in most containers. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** `cargo xtask test` finds a Chromium and names it here; without it Playwright takes its own. */
const executablePath = process.env['CHROMIUM'];

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  // Each worker has a server of its own, so two keep two cores busy.
  workers: 2,
  fullyParallel: false,
  // A test that needs a second try is a test to mend.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  // The JSON report is what `cargo xtask test` counts; its path comes in PLAYWRIGHT_JSON_OUTPUT_FILE.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : [['list']],
  use: {
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { args: [...quiet, ...asRoot], ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'phone-360', use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } },
    { name: 'desktop-1280', use: { viewport: { width: 1280, height: 800 } } },
  ],
});

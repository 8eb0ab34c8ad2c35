import type { BrowserContext, ConsoleMessage, Request, Response, WebError } from '@playwright/test';

/** Collects whatever a browser complains about, in all pages of a context, so that a test fails on it. */
export class Complaints {
  readonly #origins: string[];
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(context: BrowserContext, origin: string) {
    this.#origins = [origin];
    this.listen(context);
  }

  /** Listens to another context as well. */
  listen(context: BrowserContext): void {
    context.on('console', (message) => this.#console(message));
    context.on('weberror', (error) => this.#thrown(error));
    context.on('requestfailed', (request) => this.#failed(request));
    context.on('response', (response) => this.#answered(response));
  }

  /** Takes another server for one of ours. */
  alsoFrom(origin: string): void {
    this.#origins.push(origin);
  }

  /** Says that a complaint of this kind is meant, for instance when the test cuts the network. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** Throws if there was a complaint nobody expected. */
  verify(): void {
    const found = this.#found.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
    if (found.length > 0) {
      throw new Error(`the browser complained:\n${found.join('\n')}`);
    }
  }

  #console(message: ConsoleMessage): void {
    // A warning of Leptos about hydration is a defect of ours too.
    const matters = message.type() === 'error' || (message.type() === 'warning' && /hydrat/i.test(message.text()));
    if (matters) {
      this.#found.push(`console: ${message.text()} (${message.location().url})`);
    }
  }

  #thrown(thrown: WebError): void {
    const { name, message, stack } = thrown.error();
    this.#found.push(`page error: ${name}: ${message} (${thrown.page()?.url()}) ${stack ?? ''}`);
  }

  #failed(request: Request): void {
    const why = request.failure()?.errorText ?? 'unknown';
    // Leaving a page aborts what it was still loading.
    if (this.#isOurs(request.url()) && why !== 'net::ERR_ABORTED') {
      this.#found.push(`request failed: ${request.method()} ${request.url()}: ${why}`);
    }
  }

  #answered(response: Response): void {
    // A page may well be an error page: tests ask for those on purpose and look at them. What a page loads may not.
    if (this.#isOurs(response.url()) && response.status() >= 400 && !response.request().isNavigationRequest()) {
      this.#found.push(`answer ${response.status()}: ${response.request().method()} ${response.url()}`);
    }
  }

  #isOurs(url: string): boolean {
    return this.#origins.some((origin) => url.startsWith(origin));
  }
}

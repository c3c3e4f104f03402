import { Hono } from "hono";

const page = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>ArthiUsaha</title>
<style>body { max-width: 32rem; margin: 12vh auto; padding: 0 1.5rem; font: 1.05rem/1.6 system-ui, sans-serif }</style>
<h1>ArthiUsaha</h1>
<p>Layanan berjalan.</p>
<ul>
<li><a href="/health">/health</a></li>
<li><a href="/ready">/ready</a></li>
<li><a href="/docs">/docs</a></li>
</ul>
</html>`;

/** What `/` shows with a real gateway: that the service runs, and nothing about anybody. */
export function createStatusPage(): Hono {
  const app = new Hono();
  app.get("/", (c) =>
    c.html(page, 200, {
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    }),
  );
  return app;
}

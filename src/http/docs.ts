import { Hono } from "hono";
import { asset } from "../assets.ts";
import { openApi } from "./openapi.ts";

const swagger = "node_modules/swagger-ui-dist";
const files: Record<string, string> = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "favicon-32x32.png": "image/png",
};

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ArthiUsaha API</title>
<link rel="icon" type="image/png" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<div id="swagger"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</html>`;

const start = `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#swagger", validatorUrl: null });`;

/** /openapi.json, and /docs with Swagger UI from our own files: nothing comes from elsewhere. */
export function createDocs(): Hono {
  const app = new Hono();
  app.get("/openapi.json", (c) => c.json(openApi));
  app.get("/docs", (c) => c.html(page));
  app.get("/docs/start.js", (c) =>
    c.body(start, 200, { "content-type": "text/javascript; charset=utf-8" }),
  );
  for (const [name, type] of Object.entries(files))
    app.get(`/docs/${name}`, async (c) =>
      c.body(await Bun.file(asset(`${swagger}/${name}`)).bytes(), 200, {
        "content-type": type,
        "cache-control": "public, max-age=86400",
      }),
    );
  return app;
}

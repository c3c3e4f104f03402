import { expect, test } from "bun:test";
import { createStatusPage } from "./status.ts";

test("the status page says that the service runs, and nothing about anybody", async () => {
  const response = await createStatusPage().request("/");
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(text).toContain("ArthiUsaha");
  expect(text).toContain("berjalan");
  for (const path of ["/docs", "/health", "/ready"])
    expect(text).toContain(`href="${path}"`);
  expect(text).not.toMatch(/mitra|CUST-|Rp|\d{8}|<script/i);
  expect(response.headers.get("content-security-policy")).toContain(
    "default-src 'none'",
  );
});

import { expect, test } from "vitest";
import { deviceOf } from "./device";

const MOZILLA = "Mozilla/5.0";

test.each([
  [`${MOZILLA} (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0`, "Firefox, Windows"],
  [
    `${MOZILLA} (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0`,
    "Edge, Windows",
  ],
  [`${MOZILLA} (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36`, "Chrome, Linux"],
  [`${MOZILLA} (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36`, "Chrome, Android"],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1 Version/18.6 Mobile Safari/604.1`,
    "Safari, iPhone",
  ],
  [`${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/18.6 Safari/605.1`, "Safari, Mac"],
  [
    `${MOZILLA} (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0 Safari/537.36`,
    "Chrome, Linux",
  ],
  ["curl/8.5.0", ""],
  [undefined, ""],
  ["Firefox/1 ".repeat(100_000), "Firefox"],
])("%.60s is %s", (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});

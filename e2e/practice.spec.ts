import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";
import { onPage } from "./support/ui";

const PASSWORD = "orbit-velvet-canyon-thumb";
const NEW_PASSWORD = "pepper-lantern-globe-river";

test("the owner invites a colleague, hands her patients over, deactivates her and takes her back", async ({
  clinic,
  device,
}) => {
  test.setTimeout(120_000);
  const desk = await device("desktop");
  const hers = await device("desktop");
  const email = `anna-${Date.now()}@example.org`;

  await test.step("Olga invites Anna, who joins and adds a patient", async () => {
    await signIn(desk, clinic.owner);
    await desk.getByRole("link", { name: "Practice" }).click();
    await onPage(desk, "Practice");
    await desk.getByRole("navigation", { name: "Practice" }).getByRole("link", { name: "Members" }).click();
    await desk.getByRole("link", { name: "Invite a member" }).click();
    await onPage(desk, "Invite a member");
    await desk.getByRole("button", { name: "Make the link" }).click();
    await expect(desk.getByText("Enter the name.")).toBeVisible();
    await desk.getByLabel("Name").fill("Anna Weber");
    await desk.getByLabel("Title").fill("Physiotherapist");
    await desk.getByRole("button", { name: "Make the link" }).click();
    await expect(desk.getByRole("img", { name: "Code with Anna Weber’s link to join" })).toBeVisible();
    const link = await desk.getByLabel("Link for Anna Weber").inputValue();

    await hers.goto(link);
    await hers.getByLabel("Email address").fill(email);
    await hers.getByLabel("Choose a password").fill(PASSWORD);
    await hers.getByRole("button", { name: "Join" }).click();
    await hers.getByRole("button", { name: "Not now" }).click();
    await hers.waitForURL(/\/caseload$/);
    await expect(hers.getByRole("link", { name: "Practice" })).toHaveCount(0);
    await hers.getByRole("link", { name: "Add patient" }).first().click();
    await hers.getByLabel("Name", { exact: true }).fill("Karl Weidner");
    await hers.getByLabel("Birth date").fill("1958-03-24");
    await hers.getByLabel("Condition", { exact: true }).fill("low back pain");
    await hers.getByRole("button", { name: "Add patient" }).click();
    await onPage(hers, "Karl Weidner");
  });

  await test.step("Anna is locked out, and Olga's link lets her choose a new password", async () => {
    await desk.getByRole("link", { name: "To the members" }).click();
    await desk.getByRole("link", { name: "Anna Weber" }).click();
    await onPage(desk, "Anna Weber");
    await desk.getByRole("button", { name: "Make a reset link" }).click();
    await hers.goto(await desk.getByLabel("Reset link for Anna Weber").inputValue());
    await hers.getByLabel("Choose a password").fill(NEW_PASSWORD);
    await hers.getByRole("button", { name: "Save and sign in" }).click();
    await hers.waitForURL(/\/caseload$/);
    await desk.getByRole("navigation", { name: "Practice" }).getByRole("link", { name: "Members" }).click();
  });

  await test.step("Olga deactivates Anna and gives Mira the patient", async () => {
    await expect(desk.getByRole("row", { name: /Anna Weber/ })).toContainText(/Clinician.*Active since.*Leads 1/);
    await desk.getByRole("link", { name: "Anna Weber" }).click();
    await onPage(desk, "Anna Weber");
    await desk.getByRole("button", { name: "Deactivate" }).click();
    const dialog = desk.getByRole("dialog", { name: "Deactivate Anna Weber" });
    await dialog.getByRole("button", { name: "Deactivate" }).click();
    await expect(dialog.getByText("Choose who takes over, or to hand over later.")).toBeVisible();
    await dialog.getByLabel(/^Who takes over/).selectOption("Mira Sommer");
    await dialog.getByRole("button", { name: "Deactivate" }).click();
    await expect(desk.getByText(/^Deactivated on /)).toBeVisible();
    await expect(desk.getByText("In no patient’s care team.")).toBeVisible();
  });

  await test.step("Anna's next request is refused, and her password opens nothing", async () => {
    await hers.reload();
    await onPage(hers, "Sign in");
    await hers.getByLabel("Email address").fill(email);
    await hers.getByLabel("Password", { exact: true }).fill(NEW_PASSWORD);
    await hers.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(hers.getByText("This email address and password don’t go together.", { exact: false })).toBeVisible();
  });

  await test.step("Olga takes her back, and hands her Mira's patients", async () => {
    await desk.getByRole("button", { name: "Reactivate" }).click();
    await expect(desk.getByRole("button", { name: "Deactivate" })).toBeVisible();
    await signIn(hers, { email, password: NEW_PASSWORD });
    await desk.getByRole("navigation", { name: "Practice" }).getByRole("link", { name: "Members" }).click();
    await desk.getByRole("link", { name: "Mira Sommer" }).click();
    await desk.getByLabel("Hand over to").selectOption("Anna Weber");
    await desk.getByRole("button", { name: "Hand over 1 patient" }).click();
    await expect(desk.getByText("1 patient handed over from Mira Sommer to Anna Weber.")).toBeVisible();
  });
});

test("two owners change the settings at once: the later one sees both and loses nothing", async ({
  clinic,
  device,
}) => {
  test.setTimeout(120_000);
  const [first, second] = [await device("desktop"), await device("phone")];
  for (const page of [first, second]) {
    await signIn(page, clinic.owner);
    await page.goto("/practice");
  }
  await first.getByLabel("Phone").fill("+49 30 5550 200");
  await first.getByLabel("Address").fill("Birkenweg 2, 10115 Berlin");
  await first.getByRole("button", { name: "Save settings" }).click();
  await expect(first.getByText("Saved.")).toBeVisible();

  await second.getByLabel("Phone").fill("+49 30 5550 300");
  await second.getByLabel("Pain limit, 0 to 10").fill("4");
  await second.getByLabel("Country").selectOption("Austria");
  await second.getByRole("button", { name: "Save settings" }).click();
  await expect(second.getByRole("alert").filter({ hasText: "Another owner has saved" })).toBeVisible();
  await expect(second.getByText("Saved meanwhile: +49 30 5550 200")).toBeVisible();
  await expect(second.getByLabel("Address")).toHaveValue("Birkenweg 2, 10115 Berlin");
  await expect(second.getByLabel("Phone")).toHaveValue("+49 30 5550 300");
  await second.getByRole("button", { name: "Save settings" }).click();
  await expect(second.getByText("Saved.")).toBeVisible();

  await first.reload();
  await expect(first.getByLabel("Phone")).toHaveValue("+49 30 5550 300");
  await expect(first.getByLabel("Pain limit, 0 to 10")).toHaveValue("4");
  await expect(first.getByLabel("Address")).toHaveValue("Birkenweg 2, 10115 Berlin");
});

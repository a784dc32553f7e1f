import { expect, test } from './fixtures'

const twice = 'Two goals of an offer have the same name'
const insecure = 'The pixel is served over plain http'
const advertiser = 'The goal names another advertiser'

test('I see that a name is there twice while I type it, and again in the findings', async ({
  goalpost,
}) => {
  await goalpost.openSample()
  await goalpost.goals.choose('Guild joined')
  await goalpost.form.text('Name').fill('tutorial  FINISHED')
  await expect(goalpost.form.text('Name')).toHaveAccessibleDescription(
    /2 goals of this offer are called/,
  )
  await goalpost.form.text('Name').press('Enter')
  await goalpost.chooseFromMenu('Findings')
  await goalpost.findings.kind(twice).click()
  await expect(goalpost.findings.goals).toHaveCount(2)
})

test('I mend all findings of a kind at once and find them mended after a restart', async ({
  desk,
  goalpost,
}) => {
  await goalpost.openSample()
  await goalpost.chooseFromMenu('Findings')
  await goalpost.findings.kind(insecure).click()
  await expect(goalpost.findings.goals).not.toHaveCount(0)
  const count = await goalpost.findings.goals.count()
  await goalpost.findings.button(count === 1 ? 'Fix it' : `Fix all ${count}`).click()
  await expect(goalpost.findings.kind(insecure)).toHaveCount(0)
  await expect(goalpost.status).toContainText(`${count} goal${count === 1 ? '' : 's'} changed`)
  await desk.close()

  const again = await desk.start()
  await expect(again.status).toContainText(`${count} goal${count === 1 ? '' : 's'} changed`)
  await again.chooseFromMenu('Findings')
  await expect(again.findings.kind(advertiser)).toBeVisible()
  await expect(again.findings.kind(insecure)).toHaveCount(0)
})

test('I go from a finding to its field by keyboard alone', async ({ goalpost }) => {
  await goalpost.openSample()
  await goalpost.chooseFromMenu('Findings')
  await expect(goalpost.findings.kind(advertiser)).toBeVisible()
  await goalpost.page.keyboard.press('ArrowRight')
  await goalpost.page.keyboard.press('Enter')
  await expect(goalpost.form.choice('Advertiser')).toBeFocused()
})

import { expect, test } from './fixtures'

test('I lose nothing when the app is killed right after an edit is shown as done, fifty times', async ({
  desk,
}) => {
  test.setTimeout(400_000)
  const goal = 'Tutorial finished'
  const first = await desk.start()
  await first.openSample()
  let name = goal
  await desk.kill()

  for (let kill = 1; kill <= 50; kill += 1) {
    const goalpost = await desk.start()
    await goalpost.goals.choose(name)
    name = `${goal}, kill ${kill}`
    await goalpost.form.text('Name').fill(name)
    await goalpost.form.text('Name').press('Enter')
    await expect(goalpost.goals.row(name)).toBeVisible()
    await desk.kill()
  }

  const last = await desk.start()
  await expect(last.goals.row(name)).toBeVisible()
  await expect(last.status).toContainText('1 goal changed')
})

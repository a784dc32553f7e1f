import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeConfig } from '#domain/config/write-config'
import { manyGoals } from '../support/many-goals'
import { expect, test, type Desk } from './fixtures'
import type { GoalpostWindow } from './pages/goalpost-window'

const GOALS = 5_000
const counted = (count: number) => `${count.toLocaleString('en')} goals`
const insecure = 'The pixel is served over plain http'
const [none, all] = ['0 goals changed', `${counted(GOALS)} changed`] as const
const fix = `Fix Conversion tracking (use HTTPS) on ${counted(GOALS)}`
const undo = `Undo: ${fix}`

/** A file with goals that one click mends, all of them. */
async function writeGoals(path: string): Promise<void> {
  const config = manyGoals(GOALS)
  const goals = config.goals.map((goal, place) => ({
    ...goal,
    name: `Goal ${place + 1}`,
    protocol: 'http',
  }))
  await writeFile(path, writeConfig({ ...config, goals }))
}

type Part = 'journal' | 'restore'

/** The files of a part of the network that was made from the file, and how large they are together. */
async function lookAt({ data }: Desk, part: Part) {
  const folder = join(data, 'networks/large', part)
  const names = await readdir(folder).catch(() => [])
  const sizes = names.map((name) => stat(join(folder, name)).catch(() => null))
  const size = (await Promise.all(sizes)).reduce((sum, file) => sum + (file?.size ?? 0), 0)
  return { whole: names.filter((name) => /\.(?:json|log)$/.test(name)).length, size }
}

/** Resolves as soon as there is more than now: of bytes, or of files that are whole. */
async function more(desk: Desk, part: Part, what: 'whole' | 'size'): Promise<void> {
  const before = await lookAt(desk, part)
  while ((await lookAt(desk, part))[what] <= before[what]);
}

/** Something that can be seen on the disk or in the window while the goals are changed. */
type Moment = readonly [when: string, reached: (desk: Desk, shown: GoalpostWindow) => Promise<void>]

const moments: readonly Moment[] = [
  ['right after the click', () => Promise.resolve()],
  ['once the restore point is there', (desk) => more(desk, 'restore', 'whole')],
  ['while the journal grows', (desk) => more(desk, 'journal', 'size')],
  ['as soon as the window shows it', (_desk, shown) => says(shown, all)],
]

/** Waits until the window says so; the name of none is the end of the name of all. */
async function says(shown: GoalpostWindow, changed: string): Promise<void> {
  await expect(shown.status.getByRole('button', { name: changed, exact: true })).toBeVisible()
}

/** Asks for all goals to be mended, and does not wait for it. */
async function mendAll(shown: GoalpostWindow): Promise<void> {
  await shown.page.keyboard.press('Control+Shift+F')
  await shown.findings.kind(insecure).click()
  await shown.findings.button(`Fix all ${GOALS.toLocaleString('en')}`).click()
}

/** Whether the window shows all goals changed, with a step to undo; it shows none, with no step, where not. */
async function showsAll(shown: GoalpostWindow): Promise<boolean> {
  const changed = shown.status.getByRole('button', { name: /goals changed$/ })
  await expect(changed).toHaveText(new RegExp(`^\\s*(?:${none}|${all})$`))
  const isAll = ((await changed.textContent()) ?? '').includes(all)
  await expect(shown.button(isAll ? undo : 'Nothing to undo')).toBeVisible()
  return isAll
}

test('I edit 5,000 goals at once and the app is killed in the middle of it: all of it is there, or nothing', async ({
  desk,
  goalpost,
}) => {
  test.setTimeout(240_000)
  const file = join(desk.data, 'large.goalpost.json')
  await writeGoals(file)
  await goalpost.answerFileDialogs({ open: file })
  await goalpost.welcome.openFile.click()
  await expect(goalpost.goals.row('Goal 1')).toBeVisible()

  let shown = goalpost
  let isAll = false
  for (const [when, reached] of moments) {
    await test.step(`killed ${when}`, async () => {
      if (isAll) await shown.button(undo).click()
      await says(shown, none)
      const watching = reached(desk, shown)
      await mendAll(shown)
      await watching
      await desk.kill()
      shown = await desk.start()
      isAll = await showsAll(shown)
    })
  }
  // What the window had shown as done is there.
  expect(isAll).toBe(true)

  await shown.button(undo).click()
  await says(shown, none)
  await shown.button(undo.replace('Undo', 'Redo')).click()
  await says(shown, all)
  await shown.button('History').click()
  await shown.history.entry(`Redo: ${fix}`).click()
  await shown.history.goal(0).putBack.click()
  await says(shown, `${counted(GOALS - 1)} changed`)
  await shown.history.goal(0).name.click()
  await expect(shown.form.choice('Conversion tracking')).toHaveValue('http')
  await shown.button('History').click()
  await shown.history.goal(1).name.click()
  await expect(shown.form.choice('Conversion tracking')).toHaveValue('https')
})

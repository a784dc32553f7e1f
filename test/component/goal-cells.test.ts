import { fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import type { GoalRecord } from '#domain/change/record'
import { aNetwork, aRecord } from '../support/a-network'
import { goalRow, openNetwork } from '../support/open-app'

const three = () =>
  aNetwork({
    goals: [
      aRecord({ id: 1, name: 'Install', ref_id: 'a' }),
      aRecord({ id: 2, name: 'Signup', payout_type: 'cpa_percentage', percent_payout: '5.00' }),
      aRecord({ id: 3, name: 'Deposit' }),
    ],
  })

function cell(goal: string, column: string): HTMLElement {
  const heads = screen.getAllByRole('columnheader')
  const head = heads.find(({ textContent }) => textContent.trim().startsWith(column))
  const number = head?.getAttribute('aria-colindex')
  const found = within(goalRow(goal))
    .getAllByRole('gridcell')
    .find((one) => one.getAttribute('aria-colindex') === number)
  if (found === undefined) throw new Error(`There is no cell ${column} of ${goal}`)
  return found
}

/** What a clipboard holds, pasted while the list has the focus. */
async function paste(plain: string): Promise<void> {
  const clipboardData = { getData: (type: string) => (type === 'text/plain' ? plain : '') }
  await fireEvent.paste(document.body, { clipboardData })
}

async function at(user: UserEvent, goal: string, column: string): Promise<void> {
  await user.click(cell(goal, column))
  screen.getByRole('grid').focus()
}

describe('a cell', () => {
  test('is typed over, kept by Enter, and the cursor goes down', async () => {
    const { fake, user } = await openNetwork(three())
    await at(user, 'Install', 'Payout per conversion')
    await user.keyboard('12,5')
    const editor = screen.getByRole('textbox', { name: 'Payout per conversion, Install' })
    expect(editor).toHaveProperty('value', '12,5')
    await user.keyboard('{Enter}')
    await waitFor(() => {
      expect(cell('Install', 'Payout per conversion').textContent).toContain('12.50')
    })
    expect(fake.asked('goals.edit')[0]?.edits).toEqual([
      { key: 'goal-1', field: 'default_payout', value: '12.50000' },
    ])
    expect(goalRow('Signup').getAttribute('aria-selected')).toBe('true')
  })

  test('does not look as if it were on the disk before it is', async () => {
    const { fake, user } = await openNetwork(three())
    const release = fake.hold()
    await at(user, 'Install', 'Name')
    await user.keyboard('Registered{Enter}')
    expect(
      await screen.findByRole('gridcell', { name: /^Registered.+not saved yet$/ }),
    ).toBeTruthy()
    release()
    expect(await screen.findByRole('gridcell', { name: 'Registered' })).toBeTruthy()
    expect(screen.queryByText('not saved yet')).toBeNull()
  })

  test('says while it is edited what the rules say, and Escape leaves everything as it was', async () => {
    const { fake, user } = await openNetwork(three())
    await at(user, 'Install', 'Payout per conversion')
    await user.keyboard('{F2}x')
    const [editor] = screen.getAllByRole('textbox', { name: /^Payout per conversion, Install/ })
    const said = document.getElementById(editor?.getAttribute('aria-describedby') ?? '')
    expect(said?.textContent).toMatch(/is not an amount/)
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(screen.getByRole('grid'))
    expect(fake.asked('goals.edit')).toEqual([])
  })

  test('that does not count says why it is not edited', async () => {
    const { user } = await openNetwork(three())
    await at(user, 'Signup', 'Payout per conversion')
    await user.keyboard('5')
    expect(screen.getByRole('tooltip').textContent).toMatch(/is not used: this payout type pays/)
  })

  test('of a changed field shows what it was when it is pointed at', async () => {
    const changed: GoalRecord = {
      ...aRecord({ id: 1, name: 'Install' }),
      change: { default_payout: { was: '5.00000', now: '6.50000' } },
    }
    const { user } = await openNetwork(aNetwork({ goals: [changed] }))
    await user.hover(cell('Install', 'Payout per conversion'))
    const tip = await screen.findByRole('tooltip')
    expect(tip.querySelector('s')?.textContent).toBe('5.00')
    await fireEvent.wheel(screen.getByRole('grid'))
    expect(screen.queryByRole('tooltip')).toBeNull()
  })
})

describe('many cells', () => {
  test('are filled down, and emptied where they may be, each as one step', async () => {
    const { fake, user } = await openNetwork(three())
    await at(user, 'Install', 'Reference ID')
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}')
    await waitFor(() => {
      expect(fake.asked('goals.edit')[0]?.edits).toEqual([
        { key: 'goal-2', field: 'ref_id', value: 'a' },
        { key: 'goal-3', field: 'ref_id', value: 'a' },
      ])
    })
    await user.keyboard('{Delete}')
    await waitFor(() => {
      expect(fake.asked('goals.edit')[1]?.edits.map(({ value }) => value)).toEqual([
        null,
        null,
        null,
      ])
    })
  })

  test('take what is pasted where they can; the rest is named with the reason', async () => {
    const { fake, user } = await openNetwork(three())
    await at(user, 'Install', 'Payout per conversion')
    await paste('7.50\tx\r\n8.50\t6\r\n1,234\t9\r\n4\t4\r\n')
    await waitFor(() => {
      expect(fake.asked('goals.edit')[0]?.edits).toEqual([
        { key: 'goal-1', field: 'default_payout', value: '7.50000' },
        { key: 'goal-2', field: 'percent_payout', value: '6.00' },
      ])
    })
    const report = await screen.findByText('Pasted 2 cells. 4 cells skipped.')
    const words = report.closest('[role=status]')?.textContent
    expect(words).toContain('“x” is not an amount (“Install”)')
    expect(words).toContain('“1,234” can be read as 1.234 or as 1234 (“Deposit”)')
    expect(words).toContain('it is not used: this payout type pays a percentage only (“Signup”)')
    expect(words).toContain('1 row would come after the last goal.')
    await user.type(screen.getByRole('searchbox'), 'Install')
    await waitFor(() => {
      expect(screen.queryByText('Pasted 2 cells. 4 cells skipped.')).toBeNull()
    })
  })

  test('go to the clipboard as they are shown', async () => {
    const { user } = await openNetwork(three())
    await at(user, 'Install', 'Name')
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    const written = new Map<string, string>()
    const clipboardData = { setData: (type: string, text: string) => written.set(type, text) }
    await fireEvent.copy(document.body, { clipboardData })
    expect(written.get('text/plain')).toBe('Install\r\nSignup\r\n')
  })
})

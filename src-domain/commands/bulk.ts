import type { BulkKind } from '#domain/bulk/action'
import type { CommandEntry } from './command'

/** What can be done to all goals that are chosen at once. */
export type BulkCommand = `bulk-${BulkKind}`

/** Each asks first, and shows what it would do. */
export const bulkEntries: Readonly<Record<BulkCommand, CommandEntry>> = {
  'bulk-set': entry('Set a field…'),
  'bulk-amounts': entry('Raise, lower or round amounts…'),
  'bulk-replace': entry('Find and replace…'),
  'bulk-affix': entry('Add text before or after…'),
  'bulk-clear': entry('Clear fields…'),
  'bulk-type': entry('Change payout or revenue type…'),
  'bulk-method': entry('Switch tiers or groups…'),
  'bulk-duplicate': entry('Duplicate to offers…'),
  'bulk-activate': entry('Set chosen goals active…'),
  'bulk-delete': entry('Mark chosen goals deleted…'),
  'bulk-discard': entry('Discard changes of chosen goals…'),
}

function entry(label: string): CommandEntry {
  return {
    label,
    in: 'goal/change',
    submenu: 'Change chosen goals',
    needs: ['network', 'changeable', 'loaded', 'goal', 'listed'],
  }
}

export function isBulkCommand(command: string): command is BulkCommand {
  return Object.hasOwn(bulkEntries, command)
}

export function bulkKindOf(command: BulkCommand): BulkKind {
  // A bulk command is a prefix and the kind.
  return command.slice('bulk-'.length) as BulkKind
}

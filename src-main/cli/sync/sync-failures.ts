import { GoalpostError, type Failure } from '#domain/failure'
import type { LocalNetwork } from '../../services/networks/network-folders'
import { counted } from '../counts'

/** What a person is told who calls the platform without a token. */
export function noTokenSet(): GoalpostError {
  return new GoalpostError({
    code: 'cli/no_token',
    what: 'The environment variable GOALPOST_TOKEN is not set.',
    next: 'Set it to the network’s token, which begins with NET, and run the same command again.',
  })
}

/** What a person is told who names a data folder without networks. */
export function noNetworks(data: string): GoalpostError {
  return new GoalpostError({
    code: 'cli/no_networks',
    what: `There are no networks in ${data}.`,
    next: 'Check the folder, or pull a network into it: goalpost pull --help.',
  })
}

/** What a person is told who names a network that is not here. */
export function noSuchNetwork(name: string, here: readonly LocalNetwork[]): GoalpostError {
  return new GoalpostError({
    code: 'cli/no_network',
    what: `There is no network ${name} in this data folder.`,
    next: `There are: ${namesOf(here)}.`,
  })
}

/** What a person is told where more than one network could be meant. */
export function severalNetworks(found: readonly LocalNetwork[]): GoalpostError {
  return new GoalpostError({
    code: 'cli/several_networks',
    what: `More than one network here could be meant: ${namesOf(found)}.`,
    next: 'Name one by its key, as --network key:KEY.',
  })
}

/** What a person is told who gives an address to a network that has its own platform. */
export function hasOwnPlatform(): GoalpostError {
  return new GoalpostError({
    code: 'cli/own_platform',
    what: 'This network is the app’s practice network, which brings its own platform.',
    next: 'Leave out --url, or name another network.',
  })
}

/** What a person is told of a pull that was not gone on with. */
export function showsFewer(
  { known, shown }: { readonly known: number; readonly shown: number },
  isUntouched: boolean,
): Failure {
  const kept = isUntouched ? 'nothing was changed' : 'what came before it stays'
  return {
    code: 'cli/shows_fewer',
    what: `The platform shows ${counted(shown, 'goal')} where ${known} are known here. The pull ended there, and ${kept}.`,
    next: 'Check that this is the right network, and that the token may see all of its goals. If they are really gone, pull again with --accept-fewer.',
  }
}

function namesOf(networks: readonly LocalNetwork[]): string {
  return networks.map(({ key, id, name }) => `key:${key} (${name}, network id ${id})`).join(', ')
}

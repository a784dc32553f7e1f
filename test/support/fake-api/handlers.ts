/** One function for each verb of a room of the contract; it answers at once, for there is no disk. */
export type HandlersOf<Room extends Record<keyof Room, { request: unknown; reply: unknown }>> = {
  readonly [V in keyof Room]: (request: Room[V]['request']) => Room[V]['reply']
}

/** What a parent wants to know of a fault of its child. */
export const serializeError = (error) => String(error?.stack ?? error);

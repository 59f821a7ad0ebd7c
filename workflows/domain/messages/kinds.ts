/** *status*: something changed; *demand*: you must do something, by when; *control*: a term is near or broken. */
export const MESSAGE_KINDS = ['status', 'demand', 'control'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** From what can wait to what wakes people up. */
export const PRIORITIES = ['low', 'normal', 'high', 'critical'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** The ways by which a message leaves the cabinet; the inbox itself is none of them. */
export const CHANNEL_NAMES = ['sms', 'email', 'push'] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

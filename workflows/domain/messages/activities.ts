/** What the couriers of messages ask of the world. */
export interface MessageActivities {
  /**
   * What goes out now, each until when it makes sense to try, and when to look again. What never will is written down.
   * `at` is the courier's clock.
   */
  planDeliveries(input: { courier: string; at: string }): Promise<DeliveryPlan>;
  /** Hands a message to its channel, once; throws, and is tried again, while the channel is away. */
  sendDelivery(input: { id: string }): Promise<void>;
  /** The time in which trying made sense is over. */
  giveUpDelivery(input: { id: string; at: string }): Promise<void>;
  /** Asks the provider what became of a message, by our clock `at`; whether it has come to an end. */
  askDelivery(input: { id: string; at: string }): Promise<boolean>;
  /** Reads what came back to the sender of e-mail, `most` at once; how many mails were looked at. */
  readBounces(input: { most: number; at: string }): Promise<{ looked: number }>;
  /** Sends the code by which a person confirms an address. */
  sendContactCode(input: { contactId: string }): Promise<void>;
}

interface DeliveryPlan {
  due: { id: string; until: string }[];
  /** ISO instant; `null`: nothing waits. */
  wakeAt: string | null;
}

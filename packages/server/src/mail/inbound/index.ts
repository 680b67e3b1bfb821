export { classifyInbound } from "./classify.ts";
export type { InboundLimits } from "./mime-tree.ts";
export type {
  AutoReplySign,
  Complaint,
  DsnAction,
  DsnRecipient,
  FeedbackType,
  InboundCommon,
  InboundContent,
  InboundMessage,
  OriginalMessage,
} from "./types.ts";

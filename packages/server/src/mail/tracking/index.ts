export {
  classifyEngagement,
  type EngagementSign,
  type EngagementSignals,
  type EngagementVerdict,
  type OpenKind,
} from "./engagement.ts";
export {
  type CompiledTracking,
  type CompileOptions,
  compileTracking,
  type RenderTargets,
  rewriteHtml,
} from "./rewrite.ts";
export { makeToken, readToken, type TokenMaker, type TrackingToken, tokenMaker } from "./token.ts";

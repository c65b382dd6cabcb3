/** The one limiter that is used. Loading all of the package would take ten times as long, and 9 MB. */
declare module "rate-limiter-flexible/lib/RateLimiterMemory.js" {
  export { RateLimiterMemory as default } from "rate-limiter-flexible";
}

/** What keys, tokens and passwords look like: one row each, with whose it is. */

export interface SecretPattern {
  readonly whose: string;
  /** With a group `value` where only part of it is secret; that part ends the match. */
  readonly pattern: RegExp;
}

const start = "(?<![A-Za-z0-9])";
const row = (whose: string, source: string, flags = "g"): SecretPattern => ({
  whose,
  pattern: new RegExp(source, flags),
});

/** The prefixes are those the makers publish so that scanners can find what leaked. */
export const secretPatterns: readonly SecretPattern[] = [
  row(
    "a private key",
    "-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:[^-]|-(?!----)){0,20000}(?:-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----)?",
  ),
  row(
    "JSON Web Token",
    String.raw`${start}eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,8000}(?:\.[A-Za-z0-9_-]{0,2000}){0,3}`,
  ),
  row("Amazon Web Services", `${start}(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA|AGPA|ANPA)[A-Z0-9]{16}(?![A-Za-z0-9])`),
  row("GitHub", `${start}(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{22,255})`),
  row("GitLab", `${start}gl(?:pat|dt|ptt|rt|soat|ft|imt|agent|oas)-[A-Za-z0-9_-]{20,300}`),
  row("Slack", String.raw`${start}(?:xox[a-z](?:\.xox[a-z])?-|xapp-|xwfp-)[A-Za-z0-9-]{8,300}`),
  row(
    "Slack and Teams webhooks",
    String.raw`https://(?:hooks\.slack(?:-gov)?\.com/[a-z]{4,12}/|[a-z0-9.-]{1,60}\.webhook\.office\.com/webhookb2/|discord(?:app)?\.com/api/webhooks/)[A-Za-z0-9@/_-]{10,400}`,
  ),
  row("Stripe", `${start}(?:(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{10,250}|whsec_[A-Za-z0-9+/=]{20,100})`),
  row(
    "OpenAI and Anthropic",
    `${start}sk-(?:proj-|svcacct-|admin-|ant-[a-z0-9]{2,8}-|or-v1-|live-)?[A-Za-z0-9_-]{16,300}`,
  ),
  row(
    "Google",
    String.raw`${start}(?:AIza[A-Za-z0-9_-]{30,45}|ya29\.[A-Za-z0-9_-]{20,400}|GOCSPX-[A-Za-z0-9_-]{20,60}|1//0[A-Za-z0-9_-]{20,200})`,
  ),
  row("SendGrid", String.raw`${start}SG\.[A-Za-z0-9_-]{16,40}\.[A-Za-z0-9_-]{16,80}`),
  row("Twilio", `${start}(?:AC|SK)[0-9a-f]{32}(?![A-Za-z0-9])`),
  row(
    "npm, PyPI, Hugging Face, Docker",
    `${start}(?:npm_[A-Za-z0-9]{30,60}|pypi-[A-Za-z0-9_-]{16,300}|hf_[A-Za-z0-9]{20,60}|dckr_pat_[A-Za-z0-9_-]{20,60})`,
  ),
  row("Shopify", `${start}shp(?:at|ca|pa|ss|tka)_[A-Fa-f0-9]{24,64}`),
  row(
    "DigitalOcean, Databricks, New Relic, Square",
    String.raw`${start}(?:do[opr]_v1_[a-f0-9]{40,80}|dapi[a-f0-9]{32}(?:-\d)?|NR(?:AK|JS|II)-[A-Za-z0-9]{20,50}|sq0[a-z]{3}-[A-Za-z0-9_-]{20,60}|EAAA[A-Za-z0-9_-]{50,80})`,
  ),
  row(
    "Atlassian, Linear, Notion, Airtable, HubSpot, Postman",
    String.raw`${start}(?:ATATT3[A-Za-z0-9_=-]{20,300}|lin_(?:api|oauth)_[A-Za-z0-9]{20,80}|(?:secret_|ntn_)[A-Za-z0-9]{40,60}|pat[A-Za-z0-9]{14}\.[a-f0-9]{64}|pat-(?:na|eu)\d-[0-9a-f-]{36}|PMAK-[a-f0-9]{24}-[a-f0-9]{34})`,
  ),
  row(
    "Groq, xAI, Perplexity, Replicate, PostHog, Resend, Render, Cloudflare",
    `${start}(?:gsk_|xai-|pplx-|r8_|ph[cx]_|re_|rnd_|cf(?:ut|at)_)[A-Za-z0-9_]{16,200}`,
  ),
  row(
    "Supabase, Doppler, Vault, Figma, Grafana, Sentry, CircleCI, PlanetScale, Razorpay, Fly, 1Password, Tailscale",
    String.raw`${start}(?:sbp_[a-f0-9]{32,64}|dp\.(?:st|ct|pt|sa)\.[A-Za-z0-9.]{16,100}|hv[sbr]\.[A-Za-z0-9_-]{20,300}|fig[dou]_[A-Za-z0-9_-]{20,100}|gl(?:sa|c)_[A-Za-z0-9_=-]{20,300}|sntry[su]_[A-Za-z0-9_=+/-]{20,300}|CCIPAT_[A-Za-z0-9_]{20,200}|pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_=.-]{16,100}|rzp_(?:live|test)_[A-Za-z0-9]{10,40}|fm[12]_[A-Za-z0-9+/=_-]{16,400}|ops_eyJ[A-Za-z0-9_-]{16,2000}|tskey-[a-z]{3,10}-[A-Za-z0-9-]{16,100})`,
  ),
  // Drawn from capitals, small letters and digits, and longer than any word: whoever's it is.
  row(
    "unknown makers",
    String.raw`(?<![\p{L}\p{N}_/.-])(?:[A-Za-z][A-Za-z0-9]{0,11}[_-]){0,3}(?=[A-Za-z0-9]{0,100}\d[A-Za-z0-9]{0,100}\d)(?=[A-Za-z0-9]{0,100}[a-z])(?=[A-Za-z0-9]{0,100}[A-Z]{2}|[A-Za-z0-9]{0,100}[A-Z][A-Za-z0-9]{0,100}\d[A-Za-z0-9]{0,100}[A-Z])[A-Za-z0-9]{24,400}(?![\p{L}\p{N}])`,
    "gu",
  ),
  row("Azure storage", "AccountKey=(?<value>[A-Za-z0-9+/]{40,100}={0,2})"),
  row("Mailgun, Mailchimp", String.raw`${start}(?:key-[0-9a-f]{32}|[0-9a-f]{32}-us\d{1,2})(?![A-Za-z0-9])`),
  row("Telegram", String.raw`${start}\d{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])`),
  row("Age and SSH", `${start}(?:AGE-SECRET-KEY-1[A-Z0-9]{58}|ssh-(?:rsa|ed25519|dss) AAAA[A-Za-z0-9+/=]{40,4000})`),
  row(
    "HTTP authorisation",
    String.raw`\b(?:bearer|basic|token|apikey)[ \t]{1,3}(?<value>(?=[A-Za-z0-9._~+/=-]*\d)[A-Za-z0-9._~+/-]{12,4000}={0,2})`,
    "gi",
  ),
  row(
    "the user and password of an address",
    String.raw`(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/(?<value>[^\s/?#:@]{1,100}:[^\s/?#@]{1,200})(?=@)`,
    "gi",
  ),
];

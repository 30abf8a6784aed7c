/** Which model phrases, and where it stands: LLM_BASE_URL, LLM_MODEL, LLM_API_KEY and LLM_REGION as read by the configuration. */

export interface LlmConfig {
  /** Of any OpenAI-compatible server, up to what comes before `/chat/completions`: "https://llm.example/v1". */
  readonly baseUrl: string;
  readonly model: string;
  /** null for a server that asks for none. */
  readonly apiKey: string | null;
  /** Where the model runs, as whoever runs Holdfast says; shown to users. */
  readonly region: string | null;
}

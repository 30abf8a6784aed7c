/** `npm start`: the bot when Slack is configured, the preview page when it is not. */
import { start } from "./start.ts";

await start();

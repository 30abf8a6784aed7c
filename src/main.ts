/** `npm start`: the bot when Slack is configured, a prompt in the terminal when it is not. */
import { start } from "./start.ts";

await start();

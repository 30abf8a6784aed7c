/** `npm start`: the bots of the chat platforms that are configured, or else the preview page. */
import { start } from "./running/start.ts";

await start();

/** The page's element -> the preview, running. */
import { createRoot } from "react-dom/client";
import "slack-blocks-to-jsx/dist/style.css";
import "adaptivecards/dist/adaptivecards.css";
import "./styles/tokens.css";
import "./styles/frame.css";
import "./styles/entry.css";
import "./styles/surfaces.css";
import "./styles/composer.css";
import { Page } from "./page.tsx";
import { previewServer } from "./server.ts";

const element = document.getElementById("page");
const token = new URLSearchParams(location.search).get("token") ?? "";
if (element) createRoot(element).render(<Page server={previewServer(token)} />);

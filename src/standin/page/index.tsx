import { createRoot } from "react-dom/client";
import { Page } from "./Page";
import { pageSettings } from "./session/pageSettings";

const place = document.getElementById("page");
if (place !== null) {
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  createRoot(place).render(<Page initial={pageSettings(window.location.search, navigator.language, prefersDark)} />);
}

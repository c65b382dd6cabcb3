import type { FC } from "hono/jsx";
import { localized } from "../../shared/locale/message.ts";
import { Layout } from "./layout.tsx";

interface MessagePageProps {
  readonly base: string;
  readonly title: string;
  readonly message: string;
}

/** A page that only says something, such as that there is no such page. */
export const MessagePage: FC<MessagePageProps> = ({ base, title, message }) => (
  <Layout base={base} title={`${title} · Ibid`} unlisted>
    <section class="message">
      <h1>{title}</h1>
      <p>{message}</p>
      <p>
        <a href={`${base}/`}>{localized("web-to-shelf")}</a>
      </p>
    </section>
  </Layout>
);

using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Mail.Development;

/// <summary>Shows the mails that were written to the folder, to anyone: for Development, and there alone.</summary>
public static class DevelopmentMail
{
    /// <summary>Where the list is.</summary>
    public const string Path = "/dev/mail";

    /// <summary>Maps the list and the mails; does nothing outside Development, or where mail goes to a server.</summary>
    public static void MapDevelopmentMail(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;
        if (app.Services.GetRequiredService<IOptions<MailSettings>>().Value is not { Host: null, PickupFolder: { } folder }) return;

        var mails = new PickupFolder(folder);
        app.MapGet(Path, () => Page("Mails in ontwikkeling", List(mails))).AllowAnonymous().ExcludeFromDescription();
        app.MapGet($"{Path}/{{id:guid}}", (Guid id) => mails.Find(id) is { } mail ? Page(mail.Subject, One(mail)) : Results.NotFound())
            .AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Page(string title, string content) => Results.Content(
        $"""
        <!doctype html>
        <html lang="nl-BE" class="govuk-template">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Text(title)}</title>
        <link rel="icon" type="image/svg+xml" href="/stijl/favicon.svg">
        <link rel="stylesheet" href="/stijl/lib/govuk-frontend.min.css">
        <link rel="stylesheet" href="/stijl/casetracking.css">
        </head>
        <body class="govuk-template__body ct-body">
        <div class="govuk-width-container ct-page"><main>
        <h1 class="govuk-heading-l">{Text(title)}</h1>
        {content}
        </main></div>
        </body>
        </html>
        """, "text/html; charset=utf-8");

    private static string List(PickupFolder mails) => string.Concat(
        mails.Newest().Select(m => $"""<li><a class="govuk-link" href="{Path}/{Text(m.Name)}">{Text(m.Subject)}</a> aan {Text(m.To)}</li>""")
            .Prepend("""<ol class="govuk-list govuk-list--spaced">""").Append("</ol>"));

    private static string One(PickupMail mail) =>
        $"""
        <p class="govuk-body"><a class="govuk-link" href="{Path}">Alle mails</a></p>
        <dl class="govuk-summary-list">{string.Concat(mail.Headers.Select(h => Row(h.Key, h.Value)))}</dl>
        <h2 class="govuk-heading-m">Als tekst</h2>
        <pre class="govuk-body">{Text(mail.Text)}</pre>
        <h2 class="govuk-heading-m">Als HTML</h2>
        <pre class="govuk-body">{Text(mail.Html)}</pre>
        """;

    private static string Row(string name, string value) =>
        $"""<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">{Text(name)}</dt><dd class="govuk-summary-list__value">{Text(value)}</dd></div>""";

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}

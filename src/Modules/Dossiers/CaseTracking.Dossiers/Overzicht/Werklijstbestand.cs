using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>
/// The whole list as a file, sent while it is read: as many lines as there are. A list that breaks off ends the answer in the middle, so that
/// a browser says the download failed, and nobody takes part of it for all.
/// </summary>
internal sealed class Werklijstbestand(IAsyncEnumerable<Werklijstregel> regels, string naam) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, ct) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = $"{MediaTypeNames.Text.Csv}; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = naam }.ToString();

        await using var lijnen = regels.GetAsyncEnumerator(ct);
        // What cannot be read at all is still an error page.
        var meer = await lijnen.MoveNextAsync();
        await using var tekst = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 64 * 1024, leaveOpen: true);
        await tekst.WriteAsync(Werklijstcsv.Kopregel);
        for (; meer; meer = await lijnen.MoveNextAsync()) await tekst.WriteAsync(Werklijstcsv.Regel(lijnen.Current).AsMemory(), ct);
    }
}

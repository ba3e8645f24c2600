using CaseTracking.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Web.Errors;

/// <summary>Gives every answer of 400 and above that has no body yet one: a page for people, a problem document for programs.</summary>
internal static class ErrorPages
{
    public const string Path = "/fout";

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute($"{Path}/{{0}}");
        app.UseStatusCodePages(WriteProblem);
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = LeaveToStatusPages });
    }

    private static async Task WriteProblem(StatusCodeContext context)
    {
        if (!Answers.WantsProblem(context.HttpContext.Request)) return;

        await context.HttpContext.RequestServices.GetRequiredService<IProblemDetailsService>()
            .TryWriteAsync(new() { HttpContext = context.HttpContext });
    }

    // The middleware has logged the fault and set 500; the status pages around it write the body.
    private static Task LeaveToStatusPages(HttpContext _) => Task.CompletedTask;
}

using System.Text.Json;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>One file and the employee who works on it.</summary>
internal sealed class Werk(Visitor employee, Filing file) : IDisposable
{
    public Filing File => file;

    public Visitor Employee => employee;

    /// <summary>The page of the file.</summary>
    public string Page => $"/werk/dossiers/{file.DossierId}";

    public static async Task<Werk> Begin(ApiProduct product) => new(await product.Employee(), await Filing.Make(product));

    /// <summary>The version the file is at now.</summary>
    public async Task<long> Version() => (await Json(file.Url)).GetProperty("versie").GetInt64();

    public async Task<string> Stand() => (await Json(file.Url)).GetProperty("status").GetString()!;

    /// <summary>Acts on the newest version.</summary>
    public async Task<Answer> Act(string path, object body, params (string Name, string Value)[] headers) => await Act(path, body, $"\"{await Version()}\"", headers);

    public Task<Answer> Act(string path, object body, string version, params (string Name, string Value)[] headers) =>
        Answer.Of(employee.Post($"{file.Url}/{path}", body, [("If-Match", version), .. headers]));

    /// <summary>Acts that must succeed.</summary>
    public async Task Done(string path, object? body = null)
    {
        var answer = await Act(path, body!);
        Assert.True(answer.Status is 200 or 204, $"{path}: {answer.Status} {answer.Body}");
    }

    public async Task<JsonElement> Json(string url) => JsonElement.Parse(await employee.Http.GetStringAsync(new Uri(url, UriKind.Relative)));

    public Task<SeenPage> Open(string path = "") => employee.Open(path.Length == 0 ? Page : $"{Page}/{path}");

    /// <summary>Fills in the page of an act.</summary>
    public async Task<SeenPage> Fill(string path, params (string Name, string Value)[] fields) => await employee.Submit(await Open(path), path, fields);

    public void Dispose() => employee.Dispose();
}
